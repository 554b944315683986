package cn.yunguanjia.bench;

/** One kind of work that is measured: what it is called, what it counts, and how it is set up. */
public interface Benchmark {

  Title title();

  /**
   * Sets everything up; nothing of it is measured.
   *
   * @throws Exception when this machine cannot run it, with the reason
   */
  Trial open(Bench bench) throws Exception;

  /** Where a turn takes so long that fewer must do. */
  default Effort effort(Effort asked) {
    return asked;
  }

  /**
   * @param name as it is asked for and as its file is called
   * @param work what is measured, in a few words
   * @param unit of the figure, and of the baseline's
   * @param baseline what the figure is compared with, or null
   */
  record Title(String name, String work, String unit, Better better, String baseline) {}

  /** Which way a figure improves. */
  enum Better {
    HIGHER,
    LOWER;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
