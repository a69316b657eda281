/** Reads service files as syntax: which exported use cases do not begin by asking the policy. */
import ts from 'typescript';

/**
 * The exported functions of a service file that do not ask `allow(…)` at once. Before it only one thing may happen: the
 * subject is found, in a `const`.
 */
export function withoutAllow(source: string): string[] {
	const file = ts.createSourceFile('service.ts', source, ts.ScriptTarget.Latest, true);
	return exportedFunctions(file)
		.filter(({ fn }) => isUseCase(fn) && !asksFirst(fn))
		.map(({ name }) => name);
}

type Fn = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

function exportedFunctions(file: ts.SourceFile): { name: string; fn: Fn }[] {
	return file.statements.filter(isExported).flatMap((statement): { name: string; fn: Fn }[] => {
		if (ts.isFunctionDeclaration(statement)) {
			return [{ name: statement.name?.text ?? 'default', fn: statement }];
		}
		if (!ts.isVariableStatement(statement)) {
			return [];
		}
		return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
			initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
				? [{ name: name.getText(), fn: initializer }]
				: []
		);
	});
}

function isExported(statement: ts.Statement): boolean {
	return (
		ts.canHaveModifiers(statement) &&
		(ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
	);
}

/** What receives the context, or waits for anything, can reach the database. */
function isUseCase(fn: Fn): boolean {
	const isAsync = fn.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
	const takesContext = fn.parameters.some(
		({ name, type }) => name.getText() === 'ctx' || /\bContext\b/.test(type?.getText() ?? '')
	);
	return isAsync || takesContext;
}

function asksFirst({ body }: Fn): boolean {
	if (!body || !ts.isBlock(body)) {
		return body !== undefined && asks(body);
	}
	const [first, second] = body.statements;
	return (
		(first !== undefined && asks(first)) ||
		(first !== undefined && isFinding(first) && second !== undefined && asks(second))
	);
}

const isFinding = (statement: ts.Statement) =>
	ts.isVariableStatement(statement) && /\bfind\w*\(|\bfound\(/.test(statement.getText());

/** Whether `allow(…)` is called here, and not merely inside a function that somebody may call later. */
function asks(node: ts.Node): boolean {
	if (ts.isCallExpression(node) && node.expression.getText() === 'allow') {
		return true;
	}
	if (ts.isFunctionLike(node) || ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
		return false;
	}
	return ts.forEachChild(node, (child) => asks(child) || undefined) ?? false;
}
