package com.operanttechnologies.seal;

import com.operanttechnologies.seal.SealKeys.Described;

/** The key of the installation, which seals for every tenant without a key of its own. */
public interface ProductSeal {

  /**
   * Puts a new key in the place of the one in use, whose private half is deleted. What it has
   * sealed stays sealed.
   *
   * @return the new one
   */
  Described renew();
}
