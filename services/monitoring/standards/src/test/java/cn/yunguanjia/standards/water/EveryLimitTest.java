package cn.yunguanjia.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 1 of GB 3838-2002 line by line: every limit, and the class at it and just beyond it. */
class EveryLimitTest {
  @ParameterizedTest
  @CsvSource({
    "DO,RIVER,7.5,6,5,3,2",
    "CODMN,RIVER,2,4,6,10,15",
    "COD,RIVER,15,15,20,30,40",
    "BOD5,RIVER,3,3,4,6,10",
    "NH3N,RIVER,0.15,0.5,1.0,1.5,2.0",
    "TP,RIVER,0.02,0.1,0.2,0.3,0.4",
    "TP,LAKE,0.01,0.025,0.05,0.1,0.2",
    "TN,LAKE,0.2,0.5,1.0,1.5,2.0",
    "CU,RIVER,0.01,1.0,1.0,1.0,1.0",
    "ZN,RIVER,0.05,1.0,1.0,2.0,2.0",
    "F,RIVER,1.0,1.0,1.0,1.5,1.5",
    "SE,RIVER,0.01,0.01,0.01,0.02,0.02",
    "AS,RIVER,0.05,0.05,0.05,0.1,0.1",
    "HG,RIVER,0.00005,0.00005,0.0001,0.001,0.001",
    "CD,RIVER,0.001,0.005,0.005,0.005,0.01",
    "CR6,RIVER,0.01,0.05,0.05,0.05,0.1",
    "PB,RIVER,0.01,0.01,0.05,0.05,0.1",
    "CN,RIVER,0.005,0.05,0.2,0.2,0.2",
    "PHENOL,RIVER,0.002,0.002,0.005,0.01,0.1",
    "OIL,RIVER,0.05,0.05,0.05,0.5,1.0",
    "LAS,RIVER,0.2,0.2,0.2,0.3,0.3",
    "SULFIDE,RIVER,0.05,0.1,0.2,0.5,1.0",
    "COLIFORM,RIVER,200,2000,10000,20000,40000"
  })
  void theLimitItselfStillHoldsAndWhatIsBeyondDoesNot(
      WaterItem item,
      WaterBody body,
      BigDecimal one,
      BigDecimal two,
      BigDecimal three,
      BigDecimal four,
      BigDecimal five) {
    BigDecimal[] limits = {one, two, three, four, five};
    BigDecimal beyond = new BigDecimal(item == WaterItem.DO ? "-0.000001" : "0.000001");
    for (int i = 0; i < limits.length; i++) {
      WaterClass best = WaterClass.values()[first(limits, limits[i])];
      WaterClass next = WaterClass.values()[last(limits, limits[i]) + 1];
      assertThat(item.limit(body, WaterClass.values()[i])).contains(limits[i]);
      assertThat(item.classOf(body, limits[i])).isEqualTo(best);
      assertThat(item.classOf(body, limits[i].add(beyond))).isEqualTo(next);
    }
    assertThat(item.limit(body, WaterClass.WORSE_THAN_V)).isEmpty();
  }

  private static int first(BigDecimal[] limits, BigDecimal limit) {
    int i = 0;
    while (limits[i].compareTo(limit) != 0) {
      i++;
    }
    return i;
  }

  private static int last(BigDecimal[] limits, BigDecimal limit) {
    int i = limits.length - 1;
    while (limits[i].compareTo(limit) != 0) {
      i--;
    }
    return i;
  }
}
