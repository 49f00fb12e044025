import type { OpenAPIObject, SwaggerDocumentOptions } from '@nestjs/swagger';

/** What parts use case and method until {@link shortenNames} has gone over the document. */
const PART = '.';

/** Operations are named as the use cases are, not as the classes. */
export const namedAsUseCases: SwaggerDocumentOptions = {
  operationIdFactory: (controller, method) => {
    const name = controller.replace(/Controller$/, '');
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}${PART}${method}`;
  },
};

/** Leaves the method out where a use case has one operation alone. */
export function shortenNames(document: OpenAPIObject): void {
  const operations = Object.values(document.paths)
    .flatMap((path) => [
      path.get,
      path.post,
      path.put,
      path.patch,
      path.delete,
      path.head,
      path.options,
    ])
    .filter((operation) => operation !== undefined);
  const useCaseOf = (id = ''): string => id.split(PART)[0] ?? '';
  const names = operations.map(({ operationId }) => useCaseOf(operationId));
  for (const operation of operations) {
    const useCase = useCaseOf(operation.operationId);
    const alone = names.filter((name) => name === useCase).length === 1;
    operation.operationId = alone ? useCase : (operation.operationId ?? '').replace(PART, '_');
  }
}
