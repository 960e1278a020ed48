// Every statement of a diagram is drawn, or its author hears that it is not, or the source stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBlocks } from '../../web/js/extras/mermaid/places.js';
import { readDiagram } from '../../web/js/extras/mermaid/read.js';

/**
 * What is drawn: the labels in order.
 *
 * @type {[string, string[]][]}
 */
const drawn = [
  ['graph TD\nA-->B', ['A', 'B']],
  ['graph LR;A[One]-->B(Two);B-->C{Three};', ['One', 'Two', 'Three']],
  ['flowchart\n  开始 --> 结束[完成了]', ['开始', '完成了']],
  ['graph TD\nA["a [b] (c) {d} --> e; f"] --> B', ['a [b] (c) {d} --> e; f', 'B']],
  [
    'graph TD\nA-- yes, it is -->B\nB == no ==> C\nC-. maybe .->D',
    ['A', 'yes, it is', 'B', 'no', 'C', 'maybe', 'D'],
  ],
  ['graph TD\nA -->|one| B ---|two| C', ['A', 'one', 'B', 'two', 'C']],
  ['graph TD\nA & B --> C & D', ['A', 'B', 'C', 'D']],
  [
    'graph TD\nA([a]) --> B[[b]] --> C[(c)] --> D((d)) --> E>e] --> F{{f}} --> G[/g\\] --> H[\\h/] --> I(((i)))',
    [...'abcdefghi'],
  ],
  [
    'graph TD\nsubgraph one [First]\nA-->B\nend\nsubgraph two\nC\nend\none --> two',
    ['First', 'A', 'B', 'two', 'C'],
  ],
  [
    'graph TD\nA:::hot --> B\nclassDef hot fill:#f00,color:white\nstyle B stroke:rgb(1, 2, 3),stroke-width:2px\nlinkStyle 0 stroke:red',
    ['A', 'B'],
  ],
  ['graph TD\nA ~~~ B\nA <--> C', ['A', 'B', 'C']],
  ['graph TD\nA["one<br/>two\\nthree<br>four"]', ['one two three four']],
  ['graph TD\nA["`**bold** and *slanted*`"]\nB[2*3*4]', ['bold and slanted', '2*3*4']],
  ['graph TD\nA[#quot;#35;1#quot;] --> B[&lt;i&gt;]', ['"#1"', '&lt;i&gt;']],
  ['%% a comment\ngraph TD\n  %% another\nA', ['A']],
  [
    'sequenceDiagram\nAlice->>Bob: Hello: you; there\nBob-->>-Alice: Hi',
    ['Alice', 'Bob', 'Hello: you; there', 'Hi'],
  ],
  [
    'sequenceDiagram\nparticipant A as Alice Smith\nactor 张三\nA-)张三: 你好\nNote over A,张三: A note: long',
    ['Alice Smith', '张三', '你好', 'A note: long'],
  ],
  [
    'sequenceDiagram\nloop each day\nA->>A: think\nend\nalt yes\nA->>B:\nelse no\nA->>+B: go\nend\ncritical c\nA->>B: 1\noption o\nA->>B: 2\nend',
    ['each day', 'A', 'think', 'yes', 'B', 'no', 'go', 'c', '1', 'o', '2'],
  ],
  [
    'stateDiagram-v2\n[*] --> Still\nStill --> [*] : stop\nstate "Long name" as L\nL : Another\nAlone',
    ['Still', 'stop', 'Another', 'Alone'],
  ],
  [
    'stateDiagram\ndirection LR\n静止 --> 运动\nstate 运动 {\n走 --> 跑\n}',
    ['静止', '运动', '走', '跑'],
  ],
  [
    'classDiagram\nclass Animal~T~ {\n<<interface>>\n+String name\n+eat(Food f) List~int~\n}\nAnimal <|-- Dog : is\nDog "1" --> "many" Bone\nDog : bark()$',
    [
      'Animal<T>',
      'interface',
      '+String name',
      '+eat(Food f) List<int>',
      'Dog',
      'is',
      'Bone',
      '1',
      'many',
      'bark()',
    ],
  ],
  [
    'classDiagram\n动物<|--狗\n动物: +名称 字符串\nclass B["A label"]\n<<服务>> B',
    ['动物', '狗', '+名称 字符串', 'A label', '服务'],
  ],
  [
    'erDiagram\nA ||--o{ B : has\nB }o..|| C : "is in"\nA {\nint id PK, FK "the key"\n}\nD',
    ['A', 'B', 'has', 'C', 'is in', 'int id PK, FK the key', 'D'],
  ],
  ['erDiagram\n"Line item" ||--|| p[Person] : 有', ['Line item', 'Person', '有']],
];

for (const [source, labels] of drawn) {
  test(`drawn: ${source}`, () => {
    const drawing = readDiagram(source);
    assert.deepEqual(drawing.labels.filter(Boolean), labels);
    assert.deepEqual(drawing.remarks, []);
  });
}

/**
 * What is left out: in which line (from 0), and what its author hears.
 *
 * @type {[string, number, RegExp][]}
 */
const leftOut = [
  ['graph TD\nA --> B\nclick A "https://example.com" _blank', 2, /Links and clicks/],
  ['graph TD\nA --x B', 1, /arrowhead/],
  ['graph TD\nA[/a/]', 1, /parallelogram/],
  ['graph TD\nA[a] --> B\nA[b]', 2, /several labels/],
  ['graph TD\nA:::none', 1, /no classDef/],
  ['graph TD\nA\nstyle B fill:red', 2, /no node “B”/],
  ['graph TD\nA\nstyle A fill:url(https://example.com/x.png)', 2, /has no effect/],
  ['graph TD\nA\nstyle A font-size:40px', 2, /“font-size:40px” has no effect/],
  ['---\nconfig:\n  theme: dark\n---\ngraph TD\nA', 1, /settings/],
  ['%%{init: {"theme": "dark"}}%%\ngraph TD\nA', 0, /settings/],
  ['%%{init:\n{"theme": "dark"}\n}%%\ngraph TD\nA', 0, /settings/],
  ['sequenceDiagram\nautonumber\nA->>B: x', 1, /autonumber/],
  ['sequenceDiagram\nA->>B: x\nactivate B', 2, /“\+” and “-”/],
  ['sequenceDiagram\nA-xB: x', 1, /arrowhead/],
  ['sequenceDiagram\nloop l\nrect rgb(1, 2, 3)\nA->>B: x\nend\nend', 2, /“rect” is not drawn/],
  ['sequenceDiagram\nbox Aqua Group\nparticipant A\nend\nA->>B: x', 1, /“box” is not drawn/],
  ['stateDiagram\nA\nnote right of A : text', 2, /Notes/],
  ['stateDiagram\nA\nnote right of A\nany --> text !\nend note', 2, /Notes/],
  ['stateDiagram\nstate f <<fork>>\nf --> A', 1, /<<fork>>/],
  ['stateDiagram\nstate A {\nB\n--\nC\n}', 3, /“--”/],
  ['classDiagram\nnamespace N {\nclass A\n}', 1, /Namespaces/],
  ['classDiagram\nA -- B\nnote "text"', 2, /Notes/],
  ['classDiagram\nA .. B', 1, /arrowhead/],
  ['classDiagram\ndirection LR\nclass A', 1, /“direction” has no effect/],
  ['erDiagram\ndirection LR\nA', 1, /“direction” has no effect/],
];

for (const [source, line, message] of leftOut) {
  test(`left out: ${source}`, () => {
    const { remarks } = readDiagram(source);
    assert.equal(remarks.length, 1, JSON.stringify(remarks));
    assert.equal(remarks[0].line, line);
    assert.match(remarks[0].message, message);
  });
}

/**
 * What leaves the source as it is: in which line, and why.
 *
 * @type {[string, number, RegExp][]}
 */
const refused = [
  ['', 0, /empty/],
  ['%% nothing', 0, /empty/],
  ['gantt\ntitle G', 0, /“gantt” is no kind/],
  ['pie\n"a": 1', 0, /“pie” is no kind/],
  ['mindmap\nroot', 0, /no kind/],
  ['gitGraph\ncommit', 0, /no kind/],
  ['__proto__\nA', 0, /no kind/],
  ['graph XY\nA', 0, /“graph XY” cannot be read/],
  ['graph TD', 0, /no nodes/],
  ['graph TD\nA[', 1, /“A\[” cannot be read/],
  ['graph TD\nA --> ', 1, /“A -->” cannot be read/],
  ['graph TD\nA --> B\n\nA[b] c', 3, /“A\[b] c” cannot be read/],
  ['graph TD\nA@{ shape: rect }', 1, /cannot be read/],
  ['graph TD\nA[a\nb]', 1, /cannot be read/],
  ['graph TD\nsubgraph x\nA', 1, /no “end”/],
  ['graph TD\nA\nend', 2, /ends nothing/],
  ['graph TD\nA["\u0001"]', 1, /character/],
  ['graph TD\nA[\ufdd1]', 1, /character/],
  [`graph TD\n${'subgraph a\n'.repeat(20)}`, 9, /nested too deeply/],
  [
    `graph TD\n${Array.from({ length: 101 }, (_, index) => `A${index}`).join('\n')}`,
    101,
    /100 nodes/,
  ],
  [`graph TD\n${'A --> B\n'.repeat(101)}`, 101, /100 links/],
  [`graph TD\n${'A & '.repeat(20)}B --> ${'C & '.repeat(20)}D`, 1, /100 links/],
  [`graph TD\nA[${'x'.repeat(1000)}]`, 1, /1,000 characters/],
  [`graph TD\n${'A\n'.repeat(10_000)}`, 0, /20,000 characters/],
  ['sequenceDiagram\nA->>B', 1, /cannot be read/],
  ['sequenceDiagram\nA<<->>B: x', 1, /cannot be read/],
  ['sequenceDiagram\nloop x\nA->>B: x', 1, /no “end”/],
  ['sequenceDiagram\nA->>B: x\nend', 2, /ends nothing/],
  ['sequenceDiagram\nelse x', 1, /cannot be read/],
  ['sequenceDiagram', 0, /no participants/],
  ['sequenceDiagram\nNote over A: alone', 0, /no messages/],
  [`sequenceDiagram\n${'A->>B: x\n'.repeat(101)}`, 101, /100 messages/],
  ['stateDiagram\nA --> B --> C', 1, /cannot be read/],
  ['stateDiagram\nstate A {\nB', 1, /no “}”/],
  ['stateDiagram\nA\nnote left of A\ntext', 3, /note does not end/],
  ['classDiagram\nclass A {\n+x', 1, /no “}”/],
  ['classDiagram\nA <--> B', 1, /cannot be read/],
  ['classDiagram\n}', 1, /ends nothing/],
  ['erDiagram\nA ||--o{ B', 1, /cannot be read/],
  ['erDiagram\nA {\nint\n}', 2, /cannot be read/],
  ['erDiagram\nA {\nint id', 1, /no “}”/],
];

for (const [source, line, message] of refused) {
  test(`refused: ${source.slice(0, 60)}`, () => {
    assert.throws(
      () => readDiagram(source),
      (/** @type {any} */ error) => {
        assert.match(error.message, message);
        assert.equal(error.lineOfDiagram, line);
        return true;
      },
    );
  });
}

test('what is for those who do not see the picture is taken for that', () => {
  const { title, description, labels, remarks } = readDiagram(
    '---\ntitle: "A title"\n---\nflowchart TD\naccTitle: Another\naccDescr {\n  Two\n  lines\n}\nA',
  );
  assert.deepEqual([title, description, labels, remarks], ['A title', 'Two lines', ['A'], []]);
});

test('a sequence has its title among its statements', () => {
  const { title, remarks } = readDiagram('sequenceDiagram\ntitle: The title\nA->>B: x');
  assert.deepEqual([title, remarks], ['The title', []]);
});

test('a remark that holds for many statements is made once', () => {
  const { remarks } = readDiagram('graph TD\nA\nclick A x\nclick A y');
  assert.equal(remarks.length, 1);
});

test('a block is found in its file, within lists and quotations, in any language’s section', () => {
  const file = [
    '---',
    'title: x',
    '---',
    '```mermaid',
    'graph TD',
    'other',
    '```',
    '> - ```mermaid',
    '>   graph TD',
    '>   A --> B',
    '>   ```',
    '~~~ Mermaid',
    '  graph TD',
    '',
    '    A --> B',
    '~~~',
  ].join('\r\n');
  const [first, second, none] = findBlocks(new TextEncoder().encode(`\ufeff${file}`), [
    'graph TD\nA --> B\n',
    '  graph TD\n\n    A --> B\n',
    'graph TD\nA\n',
  ]);
  assert.deepEqual(
    [first(0), first(1)],
    [
      { line: 9, column: 5 },
      { line: 10, column: 5 },
    ],
  );
  assert.deepEqual(
    [second(0), second(2)],
    [
      { line: 13, column: 3 },
      { line: 15, column: 5 },
    ],
  );
  assert.deepEqual(none(1), { line: 1, column: 1 });
});
