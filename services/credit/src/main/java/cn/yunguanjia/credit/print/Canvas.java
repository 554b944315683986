package cn.yunguanjia.credit.print;

import cn.yunguanjia.credit.signing.QrSymbol;

/** What a plate is drawn on; a hundredth of the plate's width is one, y grows downwards. */
interface Canvas {

  void fill(double x, double y, double width, double height, Ink ink);

  /** The symbol with its quiet zone fills the square. */
  void symbol(QrSymbol symbol, double x, double y, double side);

  /**
   * @param base where the letters stand
   * @param size height of a letter
   */
  void text(String text, double x, double base, double size, Ink ink);
}
