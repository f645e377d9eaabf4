import { any, apart, counted, ending, NOUN, nowhere, opening, pronounAfter, without } from './patterns.ts';
import type { BackWords } from './types.ts';

export function spanish(): BackWords {
  return {
    beside: any('también, asimismo, otro, otra, de nuevo, tampoco'),
    joined: ending('y, pero, o, uno u, una u, entre, que'),
    leads: opening('una forma de, una manera de, un ejemplo, consideremos'),
    each: opening('cada', NOUN),
    anyOf: any(
      'año, mes, semana, día, hora, vez, país, región, municipio, ministerio, ciudadano, persona, uno, una',
    ),
    summed: opening(
      '(?:el|la|los|las) (?:ganancia, resultado, resultados, efecto, razón, diferencia, dificultad, cambio, aumento, respuesta, pregunta, problema, consecuencia, excepción, explicación)',
      without('de, del, que, para, entre, a, al, en'),
    ),
    pronoun: pronounAfter(
      'por, en, con, sin, para, gracias a, mediante',
      'ellos, ellas, este, esta, estos, estas, esto',
      'pueden, puede, son, es, deben, debe, han, ha',
    ),
    leaning: [
      opening(
        'una? (?:mejor|(?:más|menos) [^ ]+) (?:pregunta|solución|manera|forma|opción|vía|respuesta)',
        nowhere('que'),
      ),
      counted(
        'la mayoría, algunos, algunas, muchos, muchas, varios, varias, la mitad, un tercio, dos, tres, cuatro, cinco, pocos, pocas',
        'son, eran, fueron, han, habían, serán, deben, pueden, es, ha, están, estaban',
      ),
      apart(
        'sí, no, no necesariamente, no siempre, todo lo contrario, en la práctica, en realidad, en respuesta, más recientemente, peor aún, mejor aún, en comparación',
      ),
    ],
    once: opening('antes de, antes, antaño, históricamente, tradicionalmente, en el pasado, en 1[5-9]\\d\\d'),
    past: any('era, eran, había, fue, fueron, [^ ]{3,}(?:aba|aban|ían|ió|ieron|aron)'),
    now: any('es, son, está, están, ha, han, será, debe, deben, puede, pueden, hoy, (?:1[5-9]|20)\\d\\d'),
    process: any(
      'entrevistamos a, llevamos a cabo, analizamos los datos, nuestra metodología, los funcionarios señalaron, a los efectos de este',
    ),
    formal: any(
      'enviamos copias, contribuyeron a este informe, borrador de este informe, normas de auditoría',
    ),
  };
}
