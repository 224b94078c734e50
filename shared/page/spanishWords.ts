// spanishWords.ts - common words of Spanish.

import type { LanguageWords } from './commonWords.ts';

const lines = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const spanish: LanguageWords = {
  determiner: lines(`
    el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis tu nuestro nuestra cada todo toda todos
    todas otro otra otros otras algún alguna algunos algunas ningún ninguna muchos muchas varios varias ambos dos tres cuatro cinco seis siete
    ocho nueve diez once doce veinte treinta cuarenta cincuenta cien primer primera segundo segunda tercer último última`),
  preposition: lines(`
    de del en a al con por para sin sobre entre desde hasta hacia según contra ante bajo tras durante mediante como excepto junto frente`),
  joining: 'y e o u pero sino que porque aunque mientras cuando donde si quien quienes cual cuales pues cuyo cuya ni',
  pronoun: 'él ella ellos ellas yo nosotros usted ustedes se lo le les me nos nadie alguien nada algo todo qué ello esto eso',
  auxiliary: lines(`
    es son era eran fue fueron ser sido siendo está están estaba estaban estuvo estar ha han había habían haber hubo habría he hay va van iba
    puede pueden podía podrá podría debe deben debía será serán sería sea quiere tiene tienen tenía tuvo hace`),
  adverb: lines(`
    no ya más menos muy también tampoco solo sólo aún todavía siempre nunca hoy ayer mañana ahora entonces luego después antes pronto aquí allí
    casi apenas unos cerca lejos bien mal así además sin embargo duramente gravemente firmemente claramente recientemente finalmente
    totalmente parcialmente inmediatamente rápidamente oficialmente supuestamente actualmente anteriormente repetidamente plenamente
    públicamente políticamente especialmente solamente`),
  verb: lines(`
    dijo dice dicen dijeron decir aseguró asegura afirmó afirma añadió explicó informó anunció anuncia denunció denuncia negó niega condenó
    condena condenaron rechazó rechaza rechazaron criticó criticado criticaron pidió pide piden pidieron exigió exige exigen exigido
    advirtió advertido prometió promete acusó acusa declaró señaló sostiene sostienen recordó confirmó propuso aprobó votó votaron decidió
    ordenó ordena presentó presentado abrió abierto cerró cerrado empezó comenzó terminó llegó llegan llegaron salió salen salieron volvió
    vuelve quedó quedan perdió perder ganó murió murieron hirió herido heridos mató detuvo detenido liberó firmó firmado vendió vendida
    compró pagó costado recibió reciben encontró encontraba declarado obligó cayó caído subió logró logran lograron celebre respeta estudia
    estudiar considera consideraron critican califican temen calculan quejan culpan viven vive trabaja trabajan espera esperan lleva llevaba
    llevó abandonar acabar aceptar acercar acompañar acordar actuar acudir acusar admitir advertir afectar afirmar agradecer ahogar alcanzar
    amenazar anunciar apagar aparecer aplicar apoyar aprender aprobar arreglan arrastrar arrestar asegurar asistir asumir atacar atender
    atrapar aumentar autorizar avanzar averiguar ayudar bajar bloquear buscan buscar cambiar caminar cancelar cantar capturar cargan cargar
    causar celebrar cerrar circular citar cobrar colaborar colgar comer cometer comparar compartir competir comprobar comunicar conceder
    concluir condenar conducir confirmar conocer conseguir conservar construir contar contener contestar continuar controlar convencer
    convertir convocar correr cortan cortar crear crecer creen creer criticar cruzan cruzar cubrir cuidar cumplir dañar dar dejar demostrar
    denunciar depender derrotar derrumbar desaparecer desarrollar descansan descargar descartar describen describir descubrir desear
    despedir desplazar destacar destruir detener determinar devolver dirigir discutir disminuir disparar disponer distribuir durar echar
    ejercer elegir eliminar emitir empezar empujar encabezar encender encontrar enfrentar enseñar entender enterrar entrar entregar enviar
    escapar escoger esconder escribir escuchar esperar establecer estallar estudian evacuar evitar examinar existir explicar explotar
    exponer expresar extender faltar financiar firmar formar formular fracasar funcionar garantizar gastar gobernar golpear gritar guardan
    guardar habitar hablan hablar hacer huir hundir identificar impedir imponer importar incendiar incluir incluyen indicar informar iniciar
    insistir instalar intentar interrumpir invadir invertir investigar invitados invitar juegan jugar juntar jurar justificar juzgar
    lamentar lanzar leer levantar liberar limitar limpiar llamar llegar llenar llevar llorar llover lograr luchar mandar manejar manifestar
    mantener marchar matar medir mejorar mencionar merecer meter mirar modificar montar morir mostrar mover multiplicar nacer nadar navegar
    necesitan necesitar negar negociar nombrar notar obedecer obligar observan observar obtener ocultar ocupar ocurrir ofrecer oír olvidar
    operar oponer ordenar organizar pagar paralizar parar parecer participar pasar pasean pedir pelear pensar permanecer permitir perseguir
    pescar pintar pisar plantear poner poseer practicar preferir preguntar preocupar preparan preparar presentar prestar pretender prevenir
    probar proceder producir prohibir prolongar prometer promover proponer proteger protestan protestar provocar publicar quedar quejar
    quemar querer quitar realizar rebajar rechazar recibir reclamar recoger reconocer reconstruir recordar recorren recorrer recuperar
    reducir referir reflejar reformar regresar rehusar relacionar renunciar reparan reparar repartir repetir representar requerir rescatar
    reservar resistir resolver respetar respirar responder resultar retirar retrasar reunir reunieron reúnen revelar revisar robar rodear
    romper saber sacar saltar saludan saludar salvar satisfacer secuestrar seguir sembrar sentar sentir señalar separar servir situar
    sobrevivir soltar sonreír soportar sorprender sospechar sostener subir suceder sufrir sumar superar suponer surgir suspender sustituir
    temer terminar tirar tocar tomar traer traicionar transformar transmitir trasladar tratar tropezar unir usar utilizar vaciar valer
    vencer vender venir ver viajar vigilan vigilar visitan visitar vivir volar volver votar`),
  adjective: '',
  other: lines(`
    año años día días mes meses semana semanas hora horas noche tarde gobierno ministro ministra ministros ministerio presidente presidenta
    parlamento ayuntamiento alcalde alcaldesa partido estado país países ciudad ciudades pueblo pueblos región provincia capital tribunal
    juez jueces ley policía ejército soldados guerra paz ataque incendio inundación accidente crisis protesta manifestantes grupo miembros
    jefe portavoz trabajador trabajadores sindicato sindicatos empresa compañía mercado precio precios dinero coronas millones escuela
    colegio alumnos maestro universidad hospital médicos salud carretera calle puente estación aeropuerto puerto barco barcos tren coche
    autobús río mar costa isla lago agua presa campo agricultores pesca pescadores bosque montaña valle casa casas edificio oficina iglesia
    plaza campamento prisión cárcel frontera norte sur oeste viejo vieja nuevo nueva nuevos nuevas joven gran grande grandes pequeño pequeña
    bueno mejor alto largo local nacional internacional regional extranjero público general político política económica social militar
    principal mayor mismo misma periodista periodistas diario noticias informe comunicado carta reunión votación elecciones plan proyecto
    decisión acuerdo investigación caso cargos gente personas hombre mujer mujeres niño niños familia familias vecino vecinos víctimas
    voluntarios refugiados autoridades muelle foto imagen archivo vista lunes martes miércoles jueves viernes sábado domingo enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre verano invierno primavera otoño abogado abogados abuelo
    acceso acción aceite acero actividad actividades actor acto acuerdos administración adolescente aduana aeropuertos afectados agencia
    agente agentes agresión aire ala alarma albergue alegría alimentos alma alquiler altura alumno amanecer ambiente ambulancia amenaza
    amigo amigos amor análisis ancho ancianos ángulo animal animales aniversario antiguo antigua anuncio apartamento apellido apoyo árbol
    árboles arena arma armas arquitecto arroz arte artista artistas artículo asamblea asesinato asiento asociación asunto asuntos atención
    atentado atraso audiencia aula aumento ausencia autor autora autoridad autopista ayuda azúcar bahía baile bajada balance balón banco
    bancos banda bandera bandos bar barba barrera barrio barrios base basura batalla bebé beneficio biblioteca bicicleta bienes billete
    blanco boca boda bolsa bomba bombas bombero bomberos borde bosques botella brazo brigada broma búsqueda cabeza cable cadena cadáver café
    caja calidad calor cama cámara cámaras cambio cambios camino camión camiones campaña campesino campesinos campeonato canal canción
    candidato candidata cantidad capitán cara cárceles carga cargo carne carrera carreteras cartas cartel casco castillo catedral causa
    caída ceniza centro centros ceremonia cerro cerveza cielo ciencia científico científicos cierre cifra cifras cine círculo cita ciudadano
    ciudadanos clase clases cliente clientes clima clínica club cocina cola colección colega colina color columna combate comercio comercios
    comida comisaría comisión comité compañero compañeros competencia compra compromiso comunidad comunicación concejal concejales concierto
    conclusión condición condiciones conductor conferencia confianza conflicto congreso conjunto consecuencia consejo constitución
    construcción consumo contacto contenido continente contrato control convenio corazón correo corriente corrupción corte cosa cosas
    cosecha costo coste costumbre crecimiento crédito créditos crimen críticas cruz cuadro cuarto cuarta cubierta cuerpo cuerpos cuestión
    cueva cuidado culpa cultivo cultura cumbre cuenta cuota cuotas curso cálculo daño daños dato datos debate decena decenas defensa déficit
    delegación delito demanda democracia departamento deporte derecha derecho derechos derrota derrumbe desarrollo desastre descanso
    desempleo deseo desierto destino detalle detalles detención deuda diálogo dictadura diferencia diputado diputados dirección director
    directora disco discurso disparo disparos distancia doctor documento documentos dolor domicilio dueño dueños duda economía edad
    edificios educación efecto ejemplo ejercicio elección embajada embajador embalses emergencia emigrantes empleado empleados empleo
    encuentro encuesta enemigo energía enfermedad enfermera enfermo enseñanza entidad entorno entrada entrega entrenador entrevista equipo
    equipos error escalera escándalo escasez escena escenario escombros escritor escritora escuelas espacio espalda espectáculo esperanza
    espionaje espíritu esposa esposo esquina estadio estados estadística estanque estantes estatua estilo estrategia estrella estudiante
    estudiantes estudio etapa evento evidencia examen excursión exhibición exigencia éxito experiencia experto expertos explicación
    explosión exposición expresión extranjeros fábrica fábricas fachada falta fama fauna favor fe fecha felicidad fiesta figura fila filas
    fin final finca firma fiscal fiscalía flor flores flota fondo fondos forma formación fortuna fosa fracaso fragmento fronterizo fruta
    fuego fuente fuentes fuerza fuerzas función funcionario funcionarios fundación fútbol futuro gabinete galería ganado gasolina gasto
    gastos generación género gesto globo gobernador golpe grado granja grano grifo grito grúa guardia guardias guerrilla guía gusto hambre
    harina hecho hechos helicóptero herencia herida herramienta hielo hierba hierro hija hijo hijos historia hogar hogares hoja hombres
    hombro honor horario horizonte hospitales hotel hoteles huelga huella hueso huevo humanidad humo hundimiento huracán idea identidad
    idioma iglesias imágenes impacto importancia impuesto impuestos inauguración incidente indígenas industria infancia información
    ingeniero ingenieros ingreso ingresos inicio injusticia inmigrantes inquilinos inspección instalación instalaciones instituto
    institución instituciones intento interés intereses internet interior invasión inversión inversor inversores investigador investigadores
    izquierda jardín jefa jornada jóvenes joya juego jugador jugadores juicio junta justicia juventud laboratorio lado ladrón lágrimas
    lancha lectura lengua letra leyes libertad libro libros líder líderes límite línea líneas lista litros llamada llave llegada lluvia
    lluvias locales lucha lugar lugares luna luz luces madera madre madres maestra maestros maleta mando manera manifestación mano manos
    mapa máquina máquinas maravilla marca marcha marea margen marido marinero marineros mármol masa matrimonio máximo mayoría medicina
    médico medida medidas medio medios mediodía memoria mensaje mensajes mente mercados mercancía mesa meta metal metro metros miedo miel
    militares milla millón mina mineros minoría minuto minutos mirada misa misión mitad mitin moda modelo modo molino momento momentos
    moneda monte monumento motor motivo motivos movimiento muebles muelles muerte muerto muertos muestra multa multitud mundo municipio
    municipios muñeca muro muros museo música músico nación naciones natural naturaleza navidad nave negocio negocios negociación
    negociaciones negro nevada nieto nieve niebla nivel niveles nombre nombres norma normas nota noticia novedad nube nubes nuca número
    números obispo objetivo objeto obra obras obrero obreros obstáculo ocasión océano odio oferta oficial oficiales oficinas oficio oído ojo
    ojos ola olas olor operación opinión oportunidad oposición orden órdenes ordenador oreja organización organizaciones órgano orgullo
    origen orilla oro oscuridad paciente pacientes padre padres pago paisaje paja pájaro palabra palabras palacio pan panadería pantalla
    papel paquete par parada pareja pared paredes paro parque parte partes partida partidos pasajero pasajeros paseo pasillo paso pasos
    patio patria patrimonio pecho pedido película peligro pelo pelota pena penas península pensamiento pensión peregrinos periódico periodo
    permiso perro perros perspectiva peso petición petróleo pie pies piedra piedras piel pieza pino pintor pintura piscina piso pista
    plantas plata playa playas plazo pleno plomo pluma población pobre pobres pobreza poder poderes poeta policías polvo portal portavoces
    pozo práctica prado pregunta preguntas prensa preocupación presas presencia presidencia presión preso presos préstamo presupuesto
    principio prisa prisioneros privado problema problemas procesión proceso producción producto productos productor productores profesión
    profesor profesora profesores programa progreso prohibición promesa propiedad propietario propietarios propuesta prostitución protección
    protestas proveedor proyectos prueba pruebas publicación puerta puertas puesto puestos punta punto puntos quejas química radio raíz rama
    rango ratón raza razón razones reacción realidad rebaño rebeldes recibo recorrido recorte recuerdo recurso recursos red redes reforma
    refinería refugio regalo régimen regreso reina reino reloj relación relaciones religión remedio rendimiento reparación reparto
    representante representantes rescate reserva residencia residentes residuos resistencia respeto respuesta resto restos restaurante
    resultado resultados retirada retraso retrato reuniones revista revolución rey riesgo riesgos rincón ritmo robo roca rodilla ropa rosa
    rostro rueda ruido ruinas rumbo ruta saco sacos sacerdote sala salario salida salón saltos sangre santa santo secretaría secretario
    sector seda sede seguimiento seguridad selección selva semáforo senador señal señales señor señora sentencia sentido sentimiento
    separación sequía serie servicio servicios sesión sesiones sierra siglo siglos signo silencio silla símbolo sindicalista sirenas sistema
    sistemas sitio situación sobrina sociedad socio socios sol soldado solicitud solución sombra sonido sonrisa sucursal sudor sueldo suelo
    sueño suerte sufrimiento sujeto suma superficie supermercado supermercados taller tamaño tarea tasa taxi té teatro techo techos tejado
    tejados técnico técnicos tecnología tela teléfono televisión tema temas temor temperatura templo temporada temporal teoría tercio
    terminal término ternura terremoto terreno territorio terrorismo terroristas testigo testigos texto tía tiempo tiempos tienda tiendas
    tierra tierras tigre tío tipo tiro título tormenta torneo torre torres tortura total trabajo trabajos trabajadora tradición traición
    traje trama transporte tránsito tratamiento trato través tribu trigo tropa tropas trozo tubería tuberías tumba túnel turismo turista
    turistas turno unidad unidades uniforme unión usuario usuarios vaca vacaciones vacuna valor valores vehículo vehículos vejez velocidad
    vencedor venta ventas ventana ventanas veranos verdad versión viaje viajes viajeros vicepresidente vida vidas vidrio viento vientos
    vigilancia villa vino violencia virus visita visitante visitantes viuda vivienda viviendas volcán volumen voluntad voluntario vuelo
    vuelos vuelta zapatos zona zonas abierta alegre amable ambiental amplio ancha anterior antiguos armado armada artístico atento autónoma
    avanzado básico bella blanca blancos breve brillante buena buenos caliente cansado capaz central cercano cercana cercanos cercanas
    cerrada científica civil civiles clara claro clásico comercial completo completa común concreto conocido conocida contento correcto
    costero costeros cruel cultural débil decisivo delgado democrático desconocido diferente diferentes difícil digital diplomático directo
    distinto distinta diverso doble dulce duro dura económicos educativo efectivo eléctrico electoral elevado enorme enormes entero entera
    escaso especial esencial espesa espeso europeo europea eventual evidente excelente exterior extranjera extraño extremo fácil falso
    familiar famoso feliz femenino ferroviaria fiel fijo financiero firme físico forestal fresco fría frío frontal fuerte fuertes ganador
    generoso gratis grave graves gris grueso habitual histórico honesto húmedo humano humana humanos humanitaria ideal igual ilegal
    importante importantes imposible independiente indígena industrial infantil inferior inicial inmediata inmediato inmenso inocente
    insuficiente intenso intensa interno inundada inundado inútil izquierdo judicial justo laboral larga largos leal lento leve libre libres
    ligero limpio listo lejano llena lleno loco malo mala marino marítimo masiva materno media médica mejores menor mental mínimo moderno
    molesto moral mortal motivado muerta municipal municipales mutuo natal necesario necesaria negra negros negativo nervioso noble nocturno
    normal nuclear numeroso obligatorio obvio occidental ocupado oriental oscura oscuro pacífico parcial pasada pasado peligroso peor
    perdido perfecto permanente personal pesado pesquero plástico plena policial popular portuaria portuario posible positivo potable
    práctico precioso preciso presente previo previstos primario principales privada probable profundo prohibido propio propia próximo
    próxima pura puro quemado quieto radical rápido raro reciente recientes rica rico rígido roja rojo rota rotas roto rural sagrado salvaje
    sana sano seca seco secreto segura seguro semejante sencillo sensible separado serio severo siguiente silencioso simple sincero sindical
    sociales sola sólido sucio suave superior supuesto técnica temprano tenso terrible típico tonto trágico tranquilo triste últimos única
    único urbano urgente útil vacía vacío vacíos vacías valiente valioso variable vecina verde verdadero viejos viva vivo vulnerable`),
  name: '',
};
