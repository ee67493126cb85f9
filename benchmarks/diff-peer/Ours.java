import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diff.ContractDiff;
import dev.dovetail.contract.diff.DiffOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What Dovetail says of pairs of documents: one line of name, the worst verdict on the wire and the rules for each pair. */
class Ours {
    public static void main(String[] arguments) {
        for (var i = 0; i + 2 < arguments.length; i += 3) {
            System.out.println(arguments[i] + "\t" + verdict(read(arguments[i + 1]), read(arguments[i + 2])));
        }
    }

    private static Contract read(String file) {
        return new ContractReader(ReadOptions.DEFAULTS).read(Path.of(file)).contract().orElseThrow();
    }

    private static String verdict(Contract before, Contract after) {
        var facts = ContractDiff.between(before, after, new DiffOptions(LocalDate.of(2026, 11, 21))).stream()
                .filter(fact -> !fact.subject().text().equals("info.version"))
                .toList();
        var worst = facts.stream().map(fact -> fact.wire()).max(java.util.Comparator.naturalOrder());
        return worst.map(wire -> wire.word()).orElse("same") + "\t"
                + facts.stream()
                        .filter(fact -> fact.wire() == worst.orElseThrow())
                        .map(fact -> fact.rule().id())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
