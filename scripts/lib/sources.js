/**
 * The sources that are fetched, each by SHA-256, and where from, best first.
 *
 * An archive's own hash covers every file in it. Where an archive is somebody's repackaging, or
 * cannot be pinned as a whole, its files are pinned one by one.
 *
 * @typedef {object} Source
 * @property {string} name the folder below build/deps
 * @property {string} [patches] the folder, from the top of the repository, whose *.patch
 *   files correct the source
 * @property {Origin[]} origins
 *
 * @typedef {object} Origin
 * @property {'github' | 'npm' | 'debian'} kind
 * @property {string} from GitHub: owner/name/archive/….tar.gz; npm: name@version; Debian:
 *   source package
 * @property {string} archive the file name it is kept under (Debian: of its original archive)
 * @property {string} [sha256] the archive's
 * @property {PickedFile[]} files
 *
 * @typedef {{ from: string, to: string, sha256?: string }} PickedFile a file or folder of
 *   the archive (its one top folder left out), and its name in the source's folder
 */

const md4cCommit = '755ce49acdc7cd682d4502b4796db5ed6a1230fb';
const md4cCode = '8c7828fa272276ceb58674b009b8a650aeab5cc02d79471fd4cb5710e9fea051';

/** @type {Source} */
export const md4c = {
  name: 'md4c',
  patches: 'wasm/patches/md4c',
  origins: [
    {
      kind: 'github',
      from: `mity/md4c/archive/${md4cCommit}.tar.gz`,
      archive: `md4c-${md4cCommit}.tar.gz`,
      sha256: 'e695ec87bf36d481431583f33630a07a12f77fbd25ce2076932012da1aefb385',
      files: [
        { from: 'src/md4c.c', to: 'md4c.c', sha256: md4cCode },
        { from: 'src/md4c.h', to: 'md4c.h' },
      ],
    },
    {
      // The same md4c.c, byte for byte. Its md4c.h declares the same but was reindented, so a patch
      // to md4c.h would apply to only one of the two: patches are for md4c.c.
      kind: 'npm',
      from: 'react-native-enriched-markdown@1.0.1',
      archive: 'react-native-enriched-markdown-1.0.1.tgz',
      files: [
        { from: 'cpp/md4c/md4c.c', to: 'md4c.c', sha256: md4cCode },
        {
          from: 'cpp/md4c/md4c.h',
          to: 'md4c.h',
          sha256: '9c88554b6d8adac70aedea59536dbb0d7f79b22bb09137ebe9b59f0a82dc2f9a',
        },
      ],
    },
  ],
};

const libyamlArchive = {
  sha256: 'fa240dbf262be053f3898006d502d514936c818e422afdcf33921c63bed9bf2e',
  files: [
    { from: 'include', to: 'include' },
    { from: 'src', to: 'src' },
    { from: 'License', to: 'License' },
  ],
};

/** @type {Source} */
export const libyaml = {
  name: 'libyaml',
  patches: 'wasm/patches/libyaml',
  origins: [
    {
      kind: 'github',
      from: 'yaml/libyaml/archive/refs/tags/0.2.5.tar.gz',
      archive: 'libyaml-0.2.5.tar.gz',
      ...libyamlArchive,
    },
    {
      kind: 'debian',
      from: 'libyaml',
      archive: 'libyaml_0.2.5.orig.tar.gz',
      ...libyamlArchive,
    },
  ],
};

const cmarkGfmFiles = [
  {
    from: 'test/spec.txt',
    to: 'spec.txt',
    sha256: '3b031af354c7a68aa1f6e67bbc187a942ba714c0c1a8cc9e40b312f1cd68f453',
  },
  {
    from: 'test/extensions.txt',
    to: 'extensions.txt',
    sha256: '0e41410c503d0a2461c5c67cf285324b249c59bebc076d0b9d02d2dda14e1b63',
  },
];

/** GitHub's own examples of its Markdown: for the tests only. @type {Source} */
export const cmarkGfm = {
  name: 'cmark-gfm',
  origins: [
    {
      kind: 'github',
      from: 'github/cmark-gfm/archive/refs/tags/0.29.0.gfm.6.tar.gz',
      archive: 'cmark-gfm-0.29.0.gfm.6.tar.gz',
      files: cmarkGfmFiles,
    },
    {
      kind: 'debian',
      from: 'cmark-gfm',
      archive: 'cmark-gfm_0.29.0.gfm.6.orig.tar.gz',
      sha256: 'b17d86164c0822b5db3818780b44cb130ff30e9c6ec6a64f199b6d142684dba0',
      files: cmarkGfmFiles,
    },
  ],
};
