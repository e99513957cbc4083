package org.linli.sample;

import java.util.ArrayList;
import java.util.List;

/// 样例姓名 — invented names of people, estates and companies from common letters.
final class Names {

  private static final String SURNAMES =
      "王王王王李李李李张张张张刘刘刘陈陈杨杨赵赵黄周吴徐孙孙马朱胡郭何高高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔";
  private static final List<String> MALE =
      List.of(
          "伟", "强", "磊", "军", "勇", "杰", "涛", "明", "辉", "鹏", "飞", "波", "斌", "刚", "峰", "建国", "建军",
          "志强", "国庆", "海涛", "永刚", "文博", "子轩", "浩然", "宇航", "俊杰", "志刚", "立新", "春生", "德福", "长海", "玉山",
          "洪波", "守义", "振东", "喜林", "连生", "广才", "树林", "忠诚", "一鸣", "晨阳", "家豪", "景行", "明远", "承志");
  private static final List<String> FEMALE =
      List.of(
          "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "燕", "玲", "红", "梅", "萍", "雪", "琳", "秀英", "桂兰",
          "玉珍", "淑华", "凤琴", "桂荣", "丽华", "春梅", "晓燕", "雅琴", "子涵", "欣怡", "梓萱", "诗雨", "佳慧", "海燕", "立红",
          "秋菊", "玉兰", "淑珍", "亚男", "美玲", "思琪", "雨桐", "若曦", "彩霞", "金花", "月娥", "慧敏", "婉清", "锦绣");
  private static final String GIVEN_FIRST = "国志文明海春玉德永振宏立学思雨晓佳新长广金世天一安锦承景瑞嘉";
  private static final String GIVEN_MALE = "强军林生峰山东平成民亮宇轩博航涛杰超彬松柏阳毅恒";
  private static final String GIVEN_FEMALE = "芳兰英华梅琴霞丽娟敏玲雪怡萱涵琪慧婷洁莹颖媛菲瑶";
  private static final List<String> ESTATE_FIRST =
      List.of(
          "金域", "祥和", "康宁", "锦绣", "阳光", "万和", "盛世", "福满", "春江", "华庭", "丽水", "东方", "滨河", "温馨", "鸿运",
          "吉祥", "幸福", "天润", "嘉和", "宏泰", "惠民", "新城", "御景", "书香", "翠园", "安居", "兴隆", "水岸", "银河", "百合",
          "枫林", "松苑");
  private static final List<String> ESTATE_LAST =
      List.of("家园", "花园", "小区", "新村", "嘉园", "名邸", "华府", "雅居", "佳苑", "公寓");
  private static final List<String> COMPANY =
      List.of(
          "安馨", "恒洁", "众诚", "德邻", "宜和", "万家暖", "顺和", "明佳", "广厦", "瑞邻", "和润", "永洁", "同心", "鑫居", "佳邻",
          "泽民", "乐安", "正信", "金管家", "晨曦", "盛邻", "惠居", "润园", "景和", "久安", "美邻", "益民", "卓邻", "东润", "城安",
          "锦邻", "福邻", "宏宇", "绿洲", "嘉诚", "新邻", "舒馨", "华邻");

  private Names() {}

  static String surname(Dice dice) {
    int at = dice.below(SURNAMES.length());
    return SURNAMES.substring(at, at + 1);
  }

  static String given(Dice dice, boolean male) {
    if (dice.chance(45)) {
      return dice.of(male ? MALE : FEMALE);
    }
    String last = male ? GIVEN_MALE : GIVEN_FEMALE;
    String given = letter(dice, last);
    return dice.chance(85) ? letter(dice, GIVEN_FIRST) + given : given;
  }

  /// The names of a county's estates, no two alike.
  static List<String> estates(Dice dice) {
    List<String> all = new ArrayList<>();
    for (String first : ESTATE_FIRST) {
      ESTATE_LAST.forEach(last -> all.add(first + last));
    }
    return dice.shuffled(all);
  }

  static List<String> companies() {
    return COMPANY;
  }

  private static String letter(Dice dice, String letters) {
    int at = dice.below(letters.length());
    return letters.substring(at, at + 1);
  }
}
