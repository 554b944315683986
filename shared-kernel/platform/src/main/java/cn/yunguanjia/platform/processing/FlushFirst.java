package cn.yunguanjia.platform.processing;

import cn.yunguanjia.platform.readmodel.ReadModel;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Writes the batch before its token. The other way round a kill between the two loses the batch for
 * good, because Axon stores the token first when left alone.
 */
final class FlushFirst implements TokenStore {
  private final TokenStore tokens;
  private final ReadModel model;

  FlushFirst(TokenStore tokens, ReadModel model) {
    this.tokens = tokens;
    this.model = model;
  }

  @Override
  public void storeToken(TrackingToken token, String processor, int segment) {
    model.flush();
    tokens.storeToken(token, processor, segment);
  }

  @Override
  public void initializeTokenSegments(String processor, int count) {
    tokens.initializeTokenSegments(processor, count);
  }

  @Override
  public void initializeTokenSegments(String processor, int count, TrackingToken first) {
    tokens.initializeTokenSegments(processor, count, first);
  }

  @Override
  public TrackingToken fetchToken(String processor, int segment) {
    return tokens.fetchToken(processor, segment);
  }

  @Override
  public TrackingToken fetchToken(String processor, Segment segment) {
    return tokens.fetchToken(processor, segment);
  }

  @Override
  public void extendClaim(String processor, int segment) {
    tokens.extendClaim(processor, segment);
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    tokens.releaseClaim(processor, segment);
  }

  @Override
  public void initializeSegment(TrackingToken token, String processor, int segment) {
    tokens.initializeSegment(token, processor, segment);
  }

  @Override
  public void deleteToken(String processor, int segment) {
    tokens.deleteToken(processor, segment);
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return tokens.requiresExplicitSegmentInitialization();
  }

  @Override
  public int[] fetchSegments(String processor) {
    return tokens.fetchSegments(processor);
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    return tokens.fetchAvailableSegments(processor);
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return tokens.retrieveStorageIdentifier();
  }
}
