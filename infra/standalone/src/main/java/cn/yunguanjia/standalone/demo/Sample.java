package cn.yunguanjia.standalone.demo;

/**
 * What an instrument says of one factor over one period.
 *
 * @param converted the value at the reference oxygen content, NaN where there is no conversion
 * @param flag mark of HJ 212-2017, table 8
 */
record Sample(String factor, double value, double converted, String flag) {

  static Sample of(String factor, double value) {
    return new Sample(factor, value, Double.NaN, "N");
  }

  boolean valid() {
    return flag.equals("N");
  }

  boolean hasConverted() {
    return !Double.isNaN(converted);
  }

  boolean isFlow() {
    return factor.equals("w00000") || factor.equals("a00000");
  }
}
