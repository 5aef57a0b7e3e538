package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final int DEEPEST_DEFINITION = 20;

    private final Vocabulary vocabulary;
    private final Map<String, String> definitions;
    private final Set<String> asked = new LinkedHashSet<>();

    PatternCompiler(Vocabulary vocabulary, Map<String, String> definitions) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
    }

    Pattern compile(String source) {
        Program program = new Program();
        List<Labels> needs = read(source, program, 0);
        program.match();
        return new Pattern(program.steps(), needs);
    }

    /** The labels that the patterns compiled so far ask for. */
    Set<String> asked() {
        return asked;
    }

    /** Appends the steps of a source; returns what every match of it needs: one label of each of these sets. */
    private List<Labels> read(String source, Program program, int depth) {
        if (depth > DEEPEST_DEFINITION) {
            throw new IllegalArgumentException("definitions refer to each other without end");
        }
        Reading reading = new Reading(new PatternText(source), program, depth);
        List<Labels> needs = reading.alternatives();
        reading.text.expectEnd();
        return needs;
    }

    /** One source text on its way into the program. */
    private final class Reading {
        private final PatternText text;
        private final ConditionReader conditions;
        private final Program program;
        private final int depth;

        Reading(PatternText text, Program program, int depth) {
            this.text = text;
            this.conditions = new ConditionReader(vocabulary, text, asked);
            this.program = program;
            this.depth = depth;
        }

        List<Labels> alternatives() {
            int start = program.size();
            List<List<Labels>> branches = new ArrayList<>();
            List<Integer> exits = new ArrayList<>();
            branches.add(sequence());
            while (text.take('|')) {
                exits.add(program.alternative(start));
                start = program.size();
                branches.add(sequence());
            }
            program.close(exits);
            return neededByAll(branches);
        }

        private List<Labels> neededByAll(List<List<Labels>> branches) {
            if (branches.size() == 1) {
                return branches.get(0);
            }
            Labels last = Labels.NONE;
            Labels rarest = Labels.NONE;
            for (List<Labels> branch : branches) {
                if (branch.isEmpty()) {
                    return List.of();
                }
                last = last.with(branch.get(branch.size() - 1));
                rarest = rarest.with(Collections.min(branch, Comparator.comparingInt(vocabulary::commonness)));
            }
            return last.equals(rarest) ? List.of(last) : List.of(rarest, last);
        }

        private List<Labels> sequence() {
            List<Labels> needs = new ArrayList<>();
            while (text.peek() != '\0' && text.peek() != '|' && text.peek() != ')') {
                needs.addAll(item());
            }
            return needs;
        }

        private List<Labels> item() {
            int start = program.size();
            String name = text.nameBeforeColon();
            List<Labels> needs;
            if (name.isEmpty()) {
                needs = atom();
            } else {
                program.begin(name);
                needs = atom();
                program.end(name);
            }
            Program.Times times = text.times();
            if (!times.equals(Program.Times.ONCE)) {
                program.repeat(start, times);
            }
            return times.least() > 0 ? needs : List.of();
        }

        private List<Labels> atom() {
            if (text.take('(')) {
                List<Labels> needs = alternatives();
                text.expect(')');
                return needs;
            }
            if (text.take('$')) {
                String name = text.word();
                String definition = definitions.get(name);
                if (definition == null) {
                    throw new IllegalArgumentException("nothing is defined under $" + name);
                }
                return read(definition, program, depth + 1);
            }
            Condition condition = conditions.read();
            program.test(condition);
            return condition.needs();
        }
    }
}
