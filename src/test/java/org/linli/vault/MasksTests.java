package org.linli.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MasksTests {

  @Test
  void aNameKeepsItsSurname() {
    assertThat(Masks.maskName("李明")).isEqualTo("李*");
    assertThat(Masks.maskName("李小明")).isEqualTo("李**");
    assertThat(Masks.maskName("欧阳小明")).isEqualTo("欧阳**");
    assertThat(Masks.maskName("欧阳")).isEqualTo("欧*");
    assertThat(Masks.maskName("𠮷田明")).isEqualTo("𠮷**");
    assertThat(Masks.maskName("阿依古丽·买买提")).isEqualTo("阿***");
    assertThat(Masks.maskName("李")).isEqualTo("李");
    assertThat(Masks.maskName("")).isEmpty();
  }

  @Test
  void aPhoneKeepsThreeAndFourDigits() {
    assertThat(Masks.maskPhone("13812341234")).isEqualTo("138****1234");
    assertThat(Masks.maskPhone("3266123")).isEqualTo("*****23");
    assertThat(Masks.maskPhone("1")).isEqualTo("*");
  }

  @Test
  void anIdNumberKeepsTheProvinceAndTheLastFour() {
    assertThat(Masks.maskIdNumber("220303199001011234")).isEqualTo("220***********1234");
    assertThat(Masks.maskIdNumber("1234")).isEqualTo("**34");
  }

  /// The two examples of GB 11643-1999, 5.
  @Test
  void theCheckCharacterFollowsTheStandard() {
    assertThat(IdNumber.of("110105", LocalDate.of(1949, 12, 31), 2).value())
        .isEqualTo("11010519491231002X");
    assertThat(IdNumber.of("440524", LocalDate.of(1880, 1, 1), 1).value())
        .isEqualTo("440524188001010014");
  }

  @Test
  void aNumberTellsBirthAndSex() {
    var woman = IdNumber.parse("11010519491231002x").orElseThrow();

    assertThat(woman.born()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(woman.sex()).isEqualTo(IdNumber.Sex.FEMALE);
    assertThat(IdNumber.of("220303", LocalDate.of(1990, 5, 1), 333).sex())
        .isEqualTo(IdNumber.Sex.MALE);
    assertThat(woman).hasToString("110***********002X");
  }

  @Test
  void aWrongNumberIsNotTaken() {
    assertThat(IdNumber.parse("110105194912310021")).isEmpty();
    assertThat(IdNumber.parse("110105491231002")).isEmpty();
    assertThat(IdNumber.parse("11010519491331002X")).isEmpty();
    assertThat(IdNumber.parse("")).isEmpty();
    assertThatThrownBy(() -> new IdNumber("11010519491231002x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1101");
  }
}
