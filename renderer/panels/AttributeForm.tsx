// AttributeForm.tsx - what else can be said about an annotation: the attributes of its tag and kind. All optional, all by keyboard.

import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributesFor, choicesOf, othersIn, proposedFor, textOf, typeOf } from '../../shared/model/attributes.ts';
import type { Attribute } from '../../shared/model/codebook.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { AttributeList } from './AttributeList.tsx';
import { AttributeText } from './AttributeText.tsx';
import { wordsRead } from '../state/selectors.ts';
import { attributeName, choiceName } from './attributeWords.ts';
import { Choice } from './Choice.tsx';
import { Key } from './Key.tsx';
import { Picker } from './Picker.tsx';
import { listed } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

const NONE = '';
/** px that a row of choices has, and about what its parts take. */
const ROOM = 202;
const BESIDE = 18.5;
const LETTER = 6.3;

interface FormProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
}

export function AttributeForm({ annotation, disabled }: FormProps) {
  const t = useWords();
  const { panels } = useApp();
  const { setAttributes } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const { tag, subtype, attributes } = annotation;
  const form = useMemo(() => (codebook ? attributesFor(findTag(codebook, tag), subtype) : []), [codebook, tag, subtype]);
  const others = othersIn(attributes, form);
  if (!codebook || (form.length === 0 && others.length === 0)) return null;
  return (
    <section className="pairs attributes" aria-label={t('attributes:form')}>
      {!disabled && <Proposal annotation={annotation} form={form} />}
      {form.map((one) => (
        <Row key={one.id} attribute={one} annotation={annotation} disabled={disabled} />
      ))}
      {others.length > 0 && <span className="label others-head">{t('attributes:others')}</span>}
      {others.map(([id, value]) => {
        const attribute = findTag(codebook, tag)?.attributes.find((one) => one.id === id);
        const name = attributeName(attribute ?? { id });
        const shown = typeof value === 'string' ? choiceName(value) : shownWords(textOf(value));
        return [
          <span key={`${id} name`} className="label" dir="auto">
            {name}
          </span>,
          <span key={`${id} value`} className="other">
            <span dir="auto">{shown}</span>
            <button
              type="button"
              className="plain"
              disabled={disabled}
              aria-label={t('attributes:takeAway', { name })}
              title={t('attributes:takeAway', { name })}
              onClick={() => {
                void setAttributes(annotation, { [id]: null });
                panels.focusText();
              }}
            >
              <X className="icon" aria-hidden />
            </button>
          </span>,
        ];
      })}
    </section>
  );
}

/** What the quoted words say in numbers: shown, and taken over only when the person says so. */
function Proposal({ annotation, form }: { readonly annotation: Annotation; readonly form: readonly Attribute[] }) {
  const t = useWords();
  const { acceptFigure } = useActions();
  const words = useData((state) => wordsRead(state, annotation));
  const proposed = useMemo(() => proposedFor(annotation, form, words), [annotation, form, words]);
  if (!proposed) return null;
  const said = Object.entries(proposed).map(([id, value]) => ({ id, name: attributeName({ id }), value: choiceName(textOf(value)) }));
  return (
    <div className="proposal">
      <span className="label">{t('attributes:proposed')}</span>
      <button
        type="button"
        className="outlined"
        aria-keyshortcuts="F"
        onClick={(event) => {
          // The button goes when there is nothing more to propose; the fields it filled are next.
          const next = event.currentTarget.closest('.attributes')?.querySelector<HTMLElement>('input');
          void acceptFigure().then(() => next?.focus());
        }}
      >
        <span className="visually-hidden">{`${t('attributes:accept')}: ${listed(said.map(({ name, value }) => `${name} ${value}`))}`}</span>
        <span className="proposed" dir="auto" aria-hidden="true">
          {said.map(({ id, name, value }) => (
            <span key={id} title={name} dir="auto">
              <span className="visually-hidden">{`${name} `}</span>
              <bdi>{value}</bdi>
            </span>
          ))}
        </span>
        <span aria-hidden="true">{t('attributes:accept')}</span>
        <Key name="F" />
      </button>
    </div>
  );
}

function Row({ attribute, annotation, disabled }: FormProps & { readonly attribute: Attribute }) {
  const name = attributeName(attribute);
  return (
    <>
      <span className="label" dir="auto" aria-hidden="true">
        {name}
      </span>
      <Field attribute={attribute} annotation={annotation} disabled={disabled} name={name} />
    </>
  );
}

interface FieldProps extends FormProps {
  readonly attribute: Attribute;
  readonly name: string;
}

function Field({ attribute, annotation, disabled, name }: FieldProps) {
  const t = useWords();
  const { setAttributes } = useActions();
  const { id } = attribute;
  const type = typeOf(attribute);
  if (type === 'list') return <AttributeList annotation={annotation} id={id} name={name} disabled={disabled} />;
  if (type !== 'choice') return <AttributeText annotation={annotation} id={id} name={name} type={type} disabled={disabled} />;
  const value = textOf(annotation.attributes[id]);
  const choices = choicesOf(attribute);
  const options = choices.map((choice) => ({ id: choice, name: choiceName(choice) }));
  const width = options.reduce((sum, one) => sum + BESIDE + one.name.length * LETTER, 0);
  // A value that is none of the choices is somebody's own; it is shown and kept.
  const own = value !== '' && !choices.includes(value) ? [{ id: value, name: value }] : [];
  if (width <= ROOM && own.length === 0)
    return (
      <Choice
        label={name}
        disabled={disabled}
        value={value === '' ? null : value}
        options={options}
        onChange={(choice) => void setAttributes(annotation, { [id]: choice })}
      />
    );
  return (
    <Picker
      label={name}
      disabled={disabled}
      value={value}
      options={[{ id: NONE, name: t('attributes:none') }, ...options, ...own]}
      onChange={(choice) => void setAttributes(annotation, { [id]: choice === NONE ? null : choice })}
    />
  );
}
