import { nativeTesseract } from './native-tesseract.js';
import type { OcrEngine } from './ocr-engine.js';
import { wasmTesseract } from './wasm-tesseract.js';

/** What the operator may ask for. */
export interface EngineChoice {
  readonly engine: 'auto' | 'tesseract.js' | 'native';
  /** Pages read at the same time. */
  readonly processes: number;
  /** Tesseract's language codes joined by `+`, e.g. `deu`. */
  readonly language: string;
}

/**
 * The engine that was asked for; `auto` takes the one of the operating system where it is installed.
 *
 * @throws Error when the native one was asked for by name and is not there
 */
export async function chooseEngine(choice: EngineChoice): Promise<OcrEngine> {
  const { engine, processes, language } = choice;
  if (engine !== 'tesseract.js') {
    const native = await nativeTesseract(language, processes);
    if (native) return native;
    if (engine === 'native')
      throw new Error(`tesseract with the model ${language} is not installed`);
  }
  return wasmTesseract(language, processes);
}
