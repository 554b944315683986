package cn.yunguanjia.platform.readmodel;

import org.bson.Document;
import org.bson.conversions.Bson;

/** What becomes of one document of a view. */
sealed interface Change {

  /** It is put whole, whether it was there or not. */
  record Put(Document document) implements Change {}

  /** Some of its fields change; it begins to exist where it was not. */
  record Update(Bson update) implements Change {}

  /** It goes where it is as the condition says, which may be about its id alone. */
  record Delete(Bson condition) implements Change {}
}
