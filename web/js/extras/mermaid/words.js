/** @import { Kind } from './types.js' */

/**
 * By language: what each kind is called, what opens its source, and what stands before and between
 * the labels.
 *
 * @typedef {Record<Kind, string> & { source: string, colon: string, comma: string }} Words
 */

const western = { colon: ': ', comma: '; ' };
const eastern = { colon: '：', comma: '；' };

/** @type {Record<string, Words> & { en: Words }} */
export const words = {
  en: {
    ...western,
    flowchart: 'Flowchart',
    sequence: 'Sequence diagram',
    state: 'State diagram',
    class: 'Class diagram',
    entity: 'Entity relationship diagram',
    source: 'The diagram as text',
  },
  zh: {
    ...eastern,
    flowchart: '流程图',
    sequence: '时序图',
    state: '状态图',
    class: '类图',
    entity: '实体关系图',
    source: '图的文字形式',
  },
  'zh-hant': {
    ...eastern,
    flowchart: '流程圖',
    sequence: '循序圖',
    state: '狀態圖',
    class: '類別圖',
    entity: '實體關係圖',
    source: '圖的文字形式',
  },
  ja: {
    ...eastern,
    flowchart: 'フローチャート',
    sequence: 'シーケンス図',
    state: '状態遷移図',
    class: 'クラス図',
    entity: 'ER図',
    source: '図のテキスト',
  },
  ko: {
    ...western,
    flowchart: '순서도',
    sequence: '시퀀스 다이어그램',
    state: '상태 다이어그램',
    class: '클래스 다이어그램',
    entity: 'ER 다이어그램',
    source: '그림의 원문',
  },
  de: {
    ...western,
    flowchart: 'Flussdiagramm',
    sequence: 'Sequenzdiagramm',
    state: 'Zustandsdiagramm',
    class: 'Klassendiagramm',
    entity: 'Entity-Relationship-Diagramm',
    source: 'Das Diagramm als Text',
  },
  fr: {
    colon: ' : ',
    comma: ' ; ',
    flowchart: 'Organigramme',
    sequence: 'Diagramme de séquence',
    state: 'Diagramme d’états',
    class: 'Diagramme de classes',
    entity: 'Diagramme entité-association',
    source: 'Le diagramme en texte',
  },
  es: {
    ...western,
    flowchart: 'Diagrama de flujo',
    sequence: 'Diagrama de secuencia',
    state: 'Diagrama de estados',
    class: 'Diagrama de clases',
    entity: 'Diagrama entidad-relación',
    source: 'El diagrama como texto',
  },
};
