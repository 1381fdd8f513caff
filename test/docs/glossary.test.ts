import { describe, expect, test } from 'vitest';
import { filesBelow, readText } from '../tools/repository.js';

/** The rows of a glossary: the word of the page, the word of the other page, the meaning. */
const rowsOf = (language: string): string[][] =>
  readText(`docs/${language}/glossary.md`)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1) // the headings; the line below them begins with |--
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const english = rowsOf('en');
const thai = rowsOf('th');

/** What users read in a language, but for the glossary itself. */
const proseOf = (language: 'en' | 'th'): string =>
  [
    ...filesBelow(`docs/${language}`, '.md'),
    { path: 'README', text: readText(language === 'en' ? 'README.md' : 'README.th.md') },
  ]
    .filter(({ path }) => !path.endsWith('glossary.md'))
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();

describe('the glossary', () => {
  test('has the same words in both languages', () => {
    expect(english.length).toBeGreaterThan(20);
    expect(thai.map(([word, other]) => [other, word])).toEqual(english.map(([word, other]) => [word, other]));
  });

  test('gives every word one meaning, and every meaning one word', () => {
    for (const rows of [english, thai]) {
      for (const column of [0, 1, 2]) {
        const cells = rows.map((row) => row[column]);
        expect(new Set(cells).size).toBe(cells.length);
      }
    }
  });

  test.each(english.map(([word = '']) => word))('the English pages use %s', (word) => {
    expect(proseOf('en')).toContain(word);
  });

  test.each(thai.map(([word = '']) => word))('the Thai pages use %s', (word) => {
    expect(proseOf('th')).toContain(word);
  });
});

describe('user documentation', () => {
  test.each(['the gate', 'ledger'])('does not say %j', (word) => {
    expect(proseOf('en').split(word).length - 1).toBe(0);
  });

  test.each(['ประตู', 'แฟ้ม', 'คำสั่งค้น', 'ความเคลื่อนไหว', 'กระบวนการ'])('ภาษาไทยไม่ใช้คำว่า %s', (word) => {
    expect(proseOf('th').split(word).length - 1).toBe(0);
  });
});
