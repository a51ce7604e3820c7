/** A short protokoll of an invented body whose lines tests name by number. */
export const minutesText = `Lövdala kommun
Parknämnden
PROTOKOLL
2024-03-05

§ 7 Nya bänkar vid dammen

Beslut
Nämnden köper fyra bänkar.
`
