package cn.yunguanjia.platform.eventlog;

import cn.yunguanjia.language.Published;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events as JSON under their stable names instead of the names of Java classes. */
final class EventSerializer extends Jackson3Serializer {
  private final EventNames names;

  EventSerializer(Builder builder, EventNames names) {
    super(builder);
    this.names = names;
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return names.find(type.getName()).map(Class::getName).orElse(type.getName());
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public SerializedType typeForClass(Class type) {
    Published published = type == null ? null : (Published) type.getAnnotation(Published.class);
    return published == null
        ? super.typeForClass(type)
        : new SimpleSerializedType(published.name(), Integer.toString(published.version()));
  }
}
