package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles the notation of patterns.
 *
 * <pre>
 * people            a node with the label
 * 'among'           a node of exactly this word
 * .                 any node
 * [people &amp; !dead]   conditions on one node: ! not, &amp; and, | or, with (…) to group
 * !people           any node without the label
 * name:people       the node, remembered under the name
 * (a b | c)         alternatives, tried in order; name:(…) remembers all of its nodes
 * ? * + {2,5}       how often, as many as possible; with another ? behind, as few as possible
 * $rest             the pattern defined under that name
 * </pre>
 */
final class PatternCompiler {

    private static final int MOST_STEPS = 5_000;
    private static final int DEEPEST_DEFINITION = 20;
    private static final Pattern.Test ALWAYS = node -> true;

    private final Vocabulary vocabulary;
    private final Map<String, String> definitions;
    private final List<Pattern.Step> steps = new ArrayList<>();

    PatternCompiler(Vocabulary vocabulary, Map<String, String> definitions) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
    }

    Pattern compile(String source) {
        steps.clear();
        List<Labels> needs = parse(source, 0);
        add(Pattern.Step.Kind.MATCH, ALWAYS, 0, 0, "");
        return new Pattern(steps, needs);
    }

    private List<Labels> parse(String source, int depth) {
        if (depth > DEEPEST_DEFINITION) {
            throw new IllegalArgumentException("definitions refer to each other without end");
        }
        Scanner scanner = new Scanner(source, depth);
        List<Labels> needs = scanner.alternatives();
        scanner.expectEnd();
        return needs;
    }

    private int add(Pattern.Step.Kind kind, Pattern.Test test, int next, int other, String name) {
        if (steps.size() >= MOST_STEPS) {
            throw new IllegalArgumentException("the pattern is larger than " + MOST_STEPS + " steps");
        }
        steps.add(new Pattern.Step(kind, test, next, other, name));
        return steps.size() - 1;
    }

    private void retarget(int step, int next, int other) {
        Pattern.Step old = steps.get(step);
        steps.set(step, new Pattern.Step(old.kind(), old.test(), next, other, old.name()));
    }

    /** Reads one source text and appends its steps; every piece falls through to the step behind it. */
    private final class Scanner {
        private final String source;
        private final int depth;
        private int at;

        Scanner(String source, int depth) {
            this.source = source;
            this.depth = depth;
        }

        /** What every match of the alternatives needs: one label of each of these sets. */
        List<Labels> alternatives() {
            int start = steps.size();
            List<List<Labels>> branches = new ArrayList<>();
            branches.add(sequence());
            List<Integer> exits = new ArrayList<>();
            while (peek() == '|') {
                at++;
                shift(start, 1);
                exits.add(add(Pattern.Step.Kind.FORK, ALWAYS, 0, 0, "")); // becomes a jump to the end
                int next = steps.size();
                steps.set(start, new Pattern.Step(Pattern.Step.Kind.FORK, ALWAYS, start + 1, next, ""));
                start = next;
                branches.add(sequence());
            }
            for (int exit : exits) {
                retarget(exit, steps.size(), steps.size());
            }
            return neededByAll(branches);
        }

        private List<Labels> neededByAll(List<List<Labels>> branches) {
            if (branches.size() == 1) {
                return branches.get(0);
            }
            Labels either = Labels.NONE;
            for (List<Labels> branch : branches) {
                if (branch.isEmpty()) {
                    return List.of();
                }
                either = either.with(branch.get(branch.size() - 1));
            }
            return List.of(either);
        }

        private List<Labels> sequence() {
            List<Labels> needs = new ArrayList<>();
            while (at < source.length() && peek() != '|' && peek() != ')') {
                needs.addAll(item());
            }
            return needs;
        }

        private List<Labels> item() {
            int start = steps.size();
            List<Labels> needs;
            int nameEnd = nameAhead();
            if (nameEnd > 0) {
                String name = source.substring(at, nameEnd);
                at = nameEnd + 1;
                add(Pattern.Step.Kind.BEGIN, ALWAYS, start + 1, 0, name);
                needs = atom();
                add(Pattern.Step.Kind.END, ALWAYS, steps.size() + 1, 0, name);
            } else {
                needs = atom();
            }
            return repeat(start) ? needs : List.of();
        }

        private int nameAhead() {
            peek();
            int end = at;
            while (end < source.length() && isName(source.charAt(end))) {
                end++;
            }
            return end > at && end < source.length() && source.charAt(end) == ':' ? end : -1;
        }

        private List<Labels> atom() {
            char c = peek();
            if (c == '(') {
                at++;
                List<Labels> needs = alternatives();
                expect(')');
                return needs;
            } else if (c == '$') {
                at++;
                String name = word();
                String definition = definitions.get(name);
                if (definition == null) {
                    throw new IllegalArgumentException("nothing is defined under $" + name);
                }
                return parse(definition, depth + 1);
            } else {
                Pattern.Test test = c == '[' ? conditions() : condition();
                add(Pattern.Step.Kind.TEST, test, steps.size() + 1, 0, "");
                return test.anyOf().map(List::of).orElse(List.of());
            }
        }

        private Pattern.Test conditions() {
            at++;
            Pattern.Test any = anyOf();
            expect(']');
            return any;
        }

        private Pattern.Test anyOf() {
            Pattern.Test any = allOf();
            while (peek() == '|') {
                at++;
                Pattern.Test one = any;
                Pattern.Test two = allOf();
                any = Conditions.either(one, two);
            }
            return any;
        }

        private Pattern.Test allOf() {
            Pattern.Test all = condition();
            while (peek() == '&') {
                at++;
                Pattern.Test one = all;
                Pattern.Test two = condition();
                all = Conditions.both(one, two);
            }
            return all;
        }

        private Pattern.Test condition() {
            char c = peek();
            if (c == '!') {
                at++;
                Pattern.Test test = condition();
                return Conditions.not(test);
            }
            if (c == '(') {
                at++;
                Pattern.Test any = anyOf();
                expect(')');
                return any;
            }
            if (c == '.') {
                at++;
                return ALWAYS;
            }
            if (c == '\'') {
                int end = source.indexOf('\'', at + 1);
                // a literal that is itself an apostrophe word: 's
                if (end == at + 1) {
                    end = source.indexOf('\'', end + 1);
                }
                if (end < 0) {
                    throw new IllegalArgumentException("the quote at " + at + " is not closed");
                }
                String literal = source.substring(at + 1, end);
                at = end + 1;
                return node ->
                        node.firstToken() == node.lastToken() && node.folded().equals(literal);
            }
            return Conditions.label(vocabulary.number(word()));
        }

        /** Repeats what was compiled since {@code start}; whether at least one time is needed. */
        private boolean repeat(int start) {
            char c = at < source.length() ? source.charAt(at) : ' ';
            int least;
            int most;
            switch (c) {
                case '?' -> {
                    least = 0;
                    most = 1;
                    at++;
                }
                case '*' -> {
                    least = 0;
                    most = -1;
                    at++;
                }
                case '+' -> {
                    least = 1;
                    most = -1;
                    at++;
                }
                case '{' -> {
                    at++;
                    least = number();
                    expect(',');
                    most = number();
                    expect('}');
                }
                default -> {
                    return true;
                }
            }
            boolean few = at < source.length() && source.charAt(at) == '?';
            if (few) {
                at++;
            }
            List<Pattern.Step> body = new ArrayList<>(steps.subList(start, steps.size()));
            steps.subList(start, steps.size()).clear();
            for (int i = 0; i < least; i++) {
                append(body, start);
            }
            if (most < 0) {
                int fork = add(Pattern.Step.Kind.FORK, ALWAYS, 0, 0, "");
                append(body, start);
                add(Pattern.Step.Kind.FORK, ALWAYS, fork, fork, "");
                close(fork, few);
            } else {
                List<Integer> forks = new ArrayList<>();
                for (int i = least; i < most; i++) {
                    forks.add(add(Pattern.Step.Kind.FORK, ALWAYS, 0, 0, ""));
                    append(body, start);
                }
                forks.forEach(fork -> close(fork, few));
            }
            return least > 0;
        }

        private void close(int fork, boolean few) {
            int out = steps.size();
            retarget(fork, few ? out : fork + 1, few ? fork + 1 : out);
        }

        private void append(List<Pattern.Step> body, int origin) {
            int offset = steps.size() - origin;
            for (Pattern.Step step : body) {
                add(step.kind(), step.test(), step.next() + offset, step.other() + offset, step.name());
            }
        }

        /** Makes room for one step at {@code from}. */
        private void shift(int from, int by) {
            List<Pattern.Step> tail = new ArrayList<>(steps.subList(from, steps.size()));
            steps.subList(from, steps.size()).clear();
            add(Pattern.Step.Kind.FORK, ALWAYS, 0, 0, "");
            for (Pattern.Step step : tail) {
                add(step.kind(), step.test(), step.next() + by, step.other() + by, step.name());
            }
        }

        private int number() {
            int begin = at;
            while (at < source.length() && Character.isDigit(source.charAt(at))) {
                at++;
            }
            if (begin == at) {
                throw new IllegalArgumentException("a number is missing at " + at);
            }
            return Integer.parseInt(source.substring(begin, at));
        }

        private String word() {
            peek();
            int begin = at;
            while (at < source.length() && isName(source.charAt(at))) {
                at++;
            }
            if (begin == at) {
                throw new IllegalArgumentException("unexpected «" + source.substring(at) + "»");
            }
            return source.substring(begin, at);
        }

        private boolean isName(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
        }

        private char peek() {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            return at < source.length() ? source.charAt(at) : '\0';
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new IllegalArgumentException("«" + c + "» is missing at " + at + " of «" + source + "»");
            }
            at++;
        }

        void expectEnd() {
            if (peek() != '\0') {
                throw new IllegalArgumentException("unexpected «" + source.substring(at) + "»");
            }
        }
    }
}
