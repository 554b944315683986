package cn.yunguanjia.envelope.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeohashTest {

  /** Positions whose geohash is widely published, and the corners of the earth. */
  @ParameterizedTest
  @CsvSource({
    "10.40744, 57.64911, u4pruydqqvj",
    "-5.6, 42.6, ezs42",
    "-180, -90, 000000000",
    "180, 90, zzzzzzzzz",
    "0, 0, s00000000",
  })
  void knownPositions(double lon, double lat, String geohash) {
    assertThat(Geohash.of(lon, lat, geohash.length())).isEqualTo(geohash);
  }

  @Test
  void thePositionLiesInItsCellWhichIsSmallerThanFiveMetres() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      double lon = 120 + random.nextDouble() * 1.5;
      double lat = 30 + random.nextDouble();
      Geohash.Cell cell = Geohash.cell(Geohash.of(lon, lat, 9).toUpperCase());
      assertThat(lon).isBetween(cell.west(), cell.east());
      assertThat(lat).isBetween(cell.south(), cell.north());
      assertThat(cell.lon()).isCloseTo(lon, within(0.00003));
      assertThat(cell.lat()).isCloseTo(lat, within(0.00003));
      assertThat((cell.north() - cell.south()) * 111_320).isLessThan(5);
    }
  }

  @Test
  void aLongerTextIsASmallerCellWithin() {
    String nine = Geohash.of(120.75, 30.75, 9);
    assertThat(nine).startsWith(Geohash.of(120.75, 30.75, 6));
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThatThrownBy(() -> Geohash.cell("wtw3a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Geohash.cell("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Geohash.cell("s".repeat(13)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Geohash.of(181, 0, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Geohash.of(0, Double.NaN, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
