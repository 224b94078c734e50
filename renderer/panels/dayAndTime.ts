// dayAndTime.ts - a moment in the words of the interface's language: the time alone for today, else with its day.

import { i18n } from '../i18n.ts';

export function dayAndTime(iso: string): string {
  const moment = new Date(iso);
  const isToday = moment.toDateString() === new Date().toDateString();
  return moment.toLocaleString(i18n.language, isToday ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' });
}
