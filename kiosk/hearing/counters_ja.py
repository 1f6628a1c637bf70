"""What makes a Japanese numeral a number: the counters behind it, and the words in which it is none."""

import re
from typing import Final

_TABLE: Final = """
円 滑形高安満周|ドル|ユーロ|パーセント|%|割 合り|倍
年 齢金収賀末始長配寄|年間|年度|年生|月 曜謝給額雨|日 本曜系常程替付|日間|か月|ヶ月|カ月|ヵ月|箇月|週 刊末|週間
時 代期点刻給差速計|時間|分 野類割譲別析担散配納解母量岐布離校家業|分間|秒|度 々
人 々気生格工権事材物類民|名 前字義称簿刺所札物産誉人|歳 入出末暮|才 能|世帯|親等
番 組号|番目|番地|番線|号 泣外|丁目|階 段級層|号室|畳
通 知訳帳学勤常過院販話信路行称報貨り|枚 数挙|部 分屋署長門下員品|回 線答復収転覧避数帰忌り
件 名数|個 人別室性々|冊|本 人来当日籍木館社部庁店気格名体音年文件線化島州土国町題|台 風湾所帳紙本数
点 検数字滴灯呼線|桁|級 友|組 合織み|期 限間日待|学期|箱|袋|泊|杯|匹|頭 痛部|軒|種類
か所|カ所|ヶ所|箇所|か国|カ国|ヶ国|ページ|キロ|メートル|センチ|ミリ|グラム|リットル|平方メートル|平米
"""
"""A counter, and the signs that may not follow it, because with them it is another word (二 階段, 一 本人)."""
COUNTER: Final = re.compile(
    "|".join(
        re.escape(name) + (f"(?![{others}])" if others else "")
        for name, _, others in sorted(
            (entry.partition(" ") for entry in _TABLE.strip().replace("\n", "|").split("|")),
            key=lambda entry: -len(entry[0]),
        )
    )
)
UNGROUPED: Final = frozenset("年番号")
"""First signs of counters whose numbers take no comma: 2027年, 1234番."""
KEPT: Final = re.compile(
    "一度|二度|一個人|一杯|一件落着|一点張り|一期一会|一軒家|一枚岩|一回り"
    "|一番(?!の?(?:窓口|かた|方|お客|カウンター|受付|部屋|番号)|線|札|目|地)"
    r"|一時(?!間|半|(?:ゼロ|[\d〇零一二三四五六七八九十])+分|に|から|まで|です|でした|ごろ|頃|よ|か|は|を|と|の|で|、|。|？|$)"
    r"|一部(?!ください|ずつ|お願い|いただ|、|\d)"
    "|一人(?:で(?!す|し)|暮|ぐらし|ひとり|一人|親|っ子|旅|も|娘|息子|前|歩き)"
    "|一日(?:中|も早)|一年(?:中|を通)|一本[化道調]"
    "|二人三脚|二日酔|二世帯住宅|二十日大根|三日坊|三日月(?!曜)|三人称|五分五分|十人十色|十年一昔"
    "|百人一首|百人町|百日[咳紅]|(?:二|五)?千円札|一万円札|七五三(?![〇零一二三四五六七八九ゼ番号円])"
    "|(?<!月)[二三四五八十]日市(?![役民立外内営税])|(?<!月)[六七十]日町(?![内役民外])|六本木|[一二三]本松"
)
"""Words, from their numeral on, that stay as they are."""
