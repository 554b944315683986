package cn.yunguanjia.platform.processing;

import cn.yunguanjia.platform.readmodel.ReadModel;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Lets a projection write into one generation, and takes back what a failing event left behind. */
final class ProjectionHandler implements EventMessageHandler {
  private final AnnotationEventHandlerAdapter projection;
  private final ReadModel model;
  private final int generation;

  ProjectionHandler(Object projection, ReadModel model, int generation) {
    this.projection = new AnnotationEventHandlerAdapter(projection);
    this.model = model;
    this.generation = generation;
  }

  @Override
  public Object handle(EventMessage<?> event) throws Exception {
    if (!model.inBatch()) {
      model.begin(generation);
      CurrentUnitOfWork.get().root().onCleanup(unit -> model.end());
    }
    int mark = model.mark();
    try {
      return projection.handle(event);
    } catch (Exception failed) {
      model.forgetAfter(mark);
      throw failed;
    }
  }

  @Override
  public boolean canHandle(EventMessage<?> event) {
    return projection.canHandle(event);
  }

  @Override
  public boolean canHandleType(Class<?> type) {
    return projection.canHandleType(type);
  }

  @Override
  public Class<?> getTargetType() {
    return projection.getTargetType();
  }
}
