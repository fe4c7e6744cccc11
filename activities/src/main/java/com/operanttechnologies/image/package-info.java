/** Pictures that people upload, written anew and kept once a tenant by their hash. */
@NullMarked
package com.operanttechnologies.image;

import org.jspecify.annotations.NullMarked;
