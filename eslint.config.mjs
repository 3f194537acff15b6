import coreWebVitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const tests = ["**/*.test.ts", "**/*.test.tsx", "**/testing/**", "e2e/**"];

const forbidden = (selector, message) => ({ selector, message });

export default [
  {
    ignores: [
      ".next/**",
      "dist/**",
      "node_modules/**",
      "data/**",
      "public/**",
      "lib/platform/database/generated/**",
      "next-env.d.ts",
    ],
  },
  ...coreWebVitals,
  ...typescript,
  {
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        forbidden(
          "MemberExpression[property.name=/^(queryRawUnsafe|executeRawUnsafe|\\$queryRawUnsafe|\\$executeRawUnsafe)$/]",
          "Give values to a tagged template; text that is put together can be turned against us.",
        ),
        forbidden(
          "MemberExpression[property.name=/^findFirst/]",
          "Ask by a unique key (findUnique): an undefined filter would find anybody's row.",
        ),
        forbidden("JSXAttribute[name.name='dangerouslySetInnerHTML']", "Text stays text."),
        forbidden("TSEnumDeclaration", "A union of words does it, and plain Node runs it."),
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "import/no-anonymous-default-export": "off",
      // Who has just signed in or set up gets a whole new page: nothing of the stranger's stays in the browser.
      "@next/next/no-location-assign-relative-destination": "off",
      "react/no-danger": "error",
      "react/jsx-no-target-blank": "error",
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    ignores: tests,
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  { files: ["bench/**", "simulator/**", "scripts/**", "prisma/**"], rules: { "no-console": "off" } },
  // useTestDatabase and Playwright's "use" are no hooks of React.
  { files: tests, rules: { "react-hooks/rules-of-hooks": "off" } },
];
