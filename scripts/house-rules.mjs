/** Lint rules of this house that no rule of the linter covers. Loaded by .oxlintrc.json. */

/** @typedef {{ type: string, [key: string]: any }} Syntax */
/** @typedef {{ report: (finding: { node: Syntax, message: string }) => void }} Context */

/** Pure code asks nobody what time it is: `new Date()` and `Date()` without arguments. */
const noClock = {
  /** @param {Context} context */
  create(context) {
    /** @param {Syntax} node */
    const look = (node) => {
      const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date'
      if (isDate && node.arguments.length === 0) context.report({ node, message: 'The clock is an argument.' })
    }
    return { NewExpression: look, CallExpression: look }
  },
}

/** State has one owner, made in the composition root and passed in. */
const noModuleState = {
  /** @param {Context} context */
  create(context) {
    return {
      /** @param {Syntax} node */
      Program(node) {
        for (const statement of node.body) {
          const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
          if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const') continue
          if (!declaration.declare)
            context.report({ node: declaration, message: 'No let at module level: pass state in.' })
        }
      },
    }
  },
}

/** `as unknown as T` says anything at all. */
const noDoubleAssertion = {
  /** @param {Context} context */
  create(context) {
    return {
      /** @param {Syntax} node */
      TSAsExpression(node) {
        if (node.expression.type !== 'TSAsExpression' || node.expression.typeAnnotation.type === 'TSConstKeyword')
          return
        context.report({ node, message: 'Assert once, at a door; or parse.' })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: { 'no-clock': noClock, 'no-module-state': noModuleState, 'no-double-assertion': noDoubleAssertion },
}
