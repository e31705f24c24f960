package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void oneClusteringAgreesWithItself() {
        Agreement agreement = agreement("aabbc", "xxyyz");
        assertThat(agreement.pairs()).isEqualTo(new Agreement.Score(1, 1));
        assertThat(agreement.bCubed()).isEqualTo(new Agreement.Score(1, 1));
        assertThat(agreement.overMerged()).isEmpty();
        assertThat(agreement.underMerged()).isEmpty();
    }

    @Test
    void allInOneCostsPrecisionAndAllAloneCostsRecall() {
        Agreement one = agreement("aaaa", "xxyy");
        assertThat(one.pairs().precision()).isEqualTo(2 / 6.0);
        assertThat(one.pairs().recall()).isEqualTo(1);
        assertThat(one.bCubed()).isEqualTo(new Agreement.Score(0.5, 1));
        assertThat(one.overMerged()).singleElement().satisfies(mixture -> {
            assertThat(mixture.cluster()).isEqualTo("a");
            assertThat(mixture.size()).isEqualTo(4);
            assertThat(mixture.parts()).containsExactly(new Agreement.Part("x", 2), new Agreement.Part("y", 2));
        });
        Agreement alone = agreement("abcd", "xxyy");
        assertThat(alone.pairs()).isEqualTo(new Agreement.Score(1, 0));
        assertThat(alone.bCubed()).isEqualTo(new Agreement.Score(1, 0.5));
        assertThat(alone.underMerged()).hasSize(2);
    }

    @Test
    void theWorstMixtureComesFirst() {
        assertThat(agreement("aaaabbbbbb", "xyyyxxxyyy").overMerged())
                .extracting(Agreement.Mixture::cluster)
                .containsExactly("b", "a");
    }

    @Test
    void agreesWithTheDefinitionsByPairsAndByThings() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(40);
            StringBuilder found = new StringBuilder();
            StringBuilder truth = new StringBuilder();
            for (int i = 0; i < size; i++) {
                found.append((char) ('a' + random.nextInt(6)));
                truth.append((char) ('a' + random.nextInt(6)));
            }
            Agreement agreement = agreement(found, truth);
            int both = 0;
            int together = 0;
            double bCubed = 0;
            for (int i = 0; i < size; i++) {
                int inCluster = 0;
                int right = 0;
                for (int k = 0; k < size; k++) {
                    boolean one = found.charAt(i) == found.charAt(k);
                    boolean same = one && truth.charAt(i) == truth.charAt(k);
                    inCluster += one ? 1 : 0;
                    right += same ? 1 : 0;
                    together += one && k > i ? 1 : 0;
                    both += same && k > i ? 1 : 0;
                }
                bCubed += (double) right / inCluster / size;
            }
            assertThat(agreement.pairs().precision())
                    .isCloseTo(together == 0 ? 1 : (double) both / together, within(1e-12));
            assertThat(agreement.bCubed().precision()).isCloseTo(bCubed, within(1e-12));
            assertThat(agreement(truth, found).pairs().recall())
                    .isEqualTo(agreement.pairs().precision());
        }
    }

    private static Agreement agreement(CharSequence found, CharSequence truth) {
        Agreement agreement = new Agreement();
        for (int i = 0; i < found.length(); i++) {
            agreement.add(found.charAt(i) + "", truth.charAt(i) + "");
        }
        return agreement;
    }
}
