package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What the search for suspicions keeps beside the readings: outlets that are due, the clocks of
 * frames, and the evidence of what was found. All follows from the frame log; when the readings are
 * rebuilt, every outlet becomes due again and its evidence is written anew.
 */
@Component
class SuspicionWork {
  static final String DUE = "due";
  static final String CLOCKS = "clocks";
  static final String EVIDENCE = "evidence";

  private final ReadModel model;

  SuspicionWork(ReadModels models) {
    model = models.describe("suspicion_work").part(DUE).part(CLOCKS).part(EVIDENCE).open();
  }

  ReadModel model() {
    return model;
  }

  /** Writes leave before it returns, so before any token that follows is stored. */
  <T> T write(Supplier<T> work) {
    return model.apart(work);
  }
}
