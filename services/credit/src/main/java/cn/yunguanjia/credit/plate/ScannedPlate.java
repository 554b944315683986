package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;

/** What a scanned plate turned out to be. */
public sealed interface ScannedPlate {

  /** As the page's template knows it. */
  String name();

  /** No plate led here. */
  record None() implements ScannedPlate {
    @Override
    public String name() {
      return "none";
    }
  }

  /** Of the first kind: genuine, but it says neither which plate it is nor where it hangs. */
  record OldKind() implements ScannedPlate {
    @Override
    public String name() {
      return "old";
    }
  }

  record Genuine(Plate.Hanging plate) implements ScannedPlate {
    @Override
    public String name() {
      return "genuine";
    }
  }

  /** In the register as it says, but signed by a key that is revoked since. */
  record ToPrintAgain(Plate.Hanging plate) implements ScannedPlate {
    @Override
    public String name() {
      return "print-again";
    }
  }

  /** Of the first kind, signed by a key that is revoked since. */
  record OldKindToReplace() implements ScannedPlate {
    @Override
    public String name() {
      return "old-key-revoked";
    }
  }

  /** Signed by a revoked key, and the register has no plate that says the same. */
  record ByRevokedKey() implements ScannedPlate {
    @Override
    public String name() {
      return "key-revoked";
    }
  }

  record Withdrawn(Plate.Withdrawn plate) implements ScannedPlate {
    @Override
    public String name() {
      return "withdrawn";
    }
  }

  /** The serial is that of another firm's plate: the link was put together from two. */
  record OfAnotherFirm() implements ScannedPlate {
    @Override
    public String name() {
      return "elsewhere";
    }
  }

  /** Our signature, but the register has no such plate. */
  record Unlisted() implements ScannedPlate {
    @Override
    public String name() {
      return "unlisted";
    }
  }

  record Forged() implements ScannedPlate {
    @Override
    public String name() {
      return "foreign";
    }
  }
}
