/** The faces that ship, as a template names them; hand-made so that these tests do not need the config room. */
import type { FaceName, FaceSource, Template } from '../../src/config/index.ts';

const serif = (file: string): FaceSource => ({ package: '@expo-google-fonts/source-serif-4', file });
const sans = (file: string): FaceSource => ({ package: '@expo-google-fonts/source-sans-3', file });

export const SHIPPED: Pick<Template, 'name' | 'faces' | 'fallbacks'> = {
  name: 'test',
  faces: {
    'serif.regular': serif('400Regular/SourceSerif4_400Regular.ttf'),
    'serif.italic': serif('400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
    'serif.semibold': serif('600SemiBold/SourceSerif4_600SemiBold.ttf'),
    'serif.semibolditalic': serif('600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'),
    'sans.regular': sans('400Regular/SourceSans3_400Regular.ttf'),
    'sans.italic': sans('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
    'sans.semibold': sans('600SemiBold/SourceSans3_600SemiBold.ttf'),
    'sans.bold': sans('700Bold/SourceSans3_700Bold.ttf'),
    'symbols.regular': {
      package: '@expo-google-fonts/noto-sans-symbols-2',
      file: '400Regular/NotoSansSymbols2_400Regular.ttf',
    },
    'math.regular': {
      package: '@expo-google-fonts/noto-sans-math',
      file: '400Regular/NotoSansMath_400Regular.ttf',
    },
  },
  fallbacks: ['symbols.regular', 'math.regular'],
};

export const FACE_NAMES = Object.keys(SHIPPED.faces) as FaceName[];
