// Made by common-passwords.py of dropbox/zxcvbn (MIT, (c) 2012-2016 Dan Wheeler and Dropbox, Inc.), Django 4.2 (BSD, (c)
// Django Software Foundation and individual contributors), danielmiessler/SecLists (MIT, (c) 2018 Daniel Miessler), and
// this project's own list. Do not edit.

/// Passwords that too many people choose, of those that the policy would let through but for this list (I8).
///
/// A literal and no embedded resource: the compiler takes minutes over an array of so many bytes.
enum CommonPasswords {
    /// In lower case, sorted, between spaces and line feeds.
    static let text: StaticString = #"""
        !qaz1qaz !qaz2wsx !qazxsw2 #1stunna %e2%82%ac 0000000000a 0000000000d 0000000000o 00000000a 000000qq 0000aaaa
        000777fffa 000webhost 000wichh 00212100vova 0057elis 007chpowe 007dante 007james 007p@ssw0rd 007pa55word
        007passw0rd 00bs1875 00hacker 00knock0 00oooo00 00rdtsau4leyzunckj121dwm 01011979n 01011980n 01011981m
        01011981n 01011984m 01011985m 01011986n 01011987n 01011990m 01011990n 01011991m 01011991n 0102030405da
        01020304a 010203asd 01021972n 01041981n 01051966m 01081988m 010823dfcz 01121995d 0123456789a 0123456789z
        013cpfza 0147896325you 015536822v 01ferbie 01p@ssw0rd 01pa55word 01passw0rd 01sharon 01telemike01 02041983ua
        021654922r 02harley 030166ase90 030169dennis 03031993m 03081985n 033028pw 04061963maryan 04061995m 0411vlad
        04300340z 04accord 04yvette 05021991inna 050605rostik 05061986m 05101991az 0528325452mr 053aruspra350
        0551144kolya 05nina31 06041979n 06061960m 06071987a 06081982h@d! 063dyjuy 070793monolit 071097mama 072332ed
        0773417k 07734kujo 077547596a 07thlion 08101990w 0815code 085tzzqi 0904fran 09051992m 09061978n 090808qwe
        09091989m 09092009sophie 09120912z 09121962q 0987654321a 0987654321q 0987654321z 0987654a 0987poiu
        099453784sem 09uthf09 0cdh0v99ue 0icotpd785 0k1o2v3a4l5e6v7 0l8kchek 0n4p5vj5 0nc3ptin 0o9i8u7y 0o9i8u7y6t
        0okm9ijn 0okm9ijnb 0okmnji9 0p9o8i7u 0p9o8i7u6y 0p9o8i7u6y5t 0penguin 0plkmmklop 0r968ji9ufj6 0raziel0
        0sister0 0thabe11 0verl0rd 0xfhs03269 1001r474 100894olol 100fleet 100percent 100proof 100years 10101010ll
        10101010m 10101010q 101010aa 10101984m 101054yy 10111964hw 10121991n 101proof 102040la 102127ma 1023kiku
        10259kes 1029384756a 1029384756q 10293847qp 1029klit 10atdhfkz 10fghtkz 10inches 10kaylor 10light1 10million
        10qpalzm 10xby49k 10ytuhbnzn 11021987n 1102dave 11032001a 11061993a 1110sher 11110000vn 1111111111a
        1111111111m 1111111111q 1111111111zz 111111111a 11111111a 11111111q 1111111a 1111111o 1111111q 1111111r
        1111111s 1111111w 1111111z 111111aa 111111aaa 111111qaz 111111slim 111111zz 11111aaaaa 11111qqqqq 1111aaaa
        1111mini 1111qqqq 111222333a 111222333q 111222tianya 111luzer 111p@ssw0rd 111pa55word 111passw0rd 111qqq111
        111qqqaaa 111sanya 111zzzzz 1122334455a 1122334455er 11223344a 11223344q 112233aa 112233fa 112233qq 112233qw
        112233qwe 112233zz 1122qqww 112399bb 112state 1144popp 11711bbl 1177ddff 11849ira 118a105b 11aa22bb 11c645df
        11cib22ru33geg 11eleven 11fduecnf 11fghtkz 11ithink 11p@ssw0rd 11pa55word 11passw0rd 11q22w33e 11qq11qq
        11qq22ww 11qq22ww33ee 11qqaazz 11qwer55 11za22xs 11zaza11 11zydfhz 11zz22xx 1200nerds 12012011q 12051993mm
        1211123a 121191no 12121212a 1212123a 121212asa 121212qw 1212qwqw 12131415q 12131415w 121324810z 1219adzc
        122170aaa 1223505sayana 122366xx 123123.a 123123123a 123123123e 123123123q 123123123qwe 123123123z 123123aa
        123123aaa 123123ab 123123as 123123asd 123123az 123123bf 123123di 123123qq 123123qw 123123qwe 123123qweqwe
        123123zzz 1232323q 123321123q 123321aa 123321ab 123321am 123321as 123321asd 123321az 123321max 123321qaz
        123321qq 123321qqq 123321qw 123321qwe 123321qweewq 123321qwerty 123321ss 123321www 123321zx 123321zxc
        12341234a 12341234d 12341234q 12341234qw 12341234z 12341qaz 1234321a 1234321q 12344321a 12344321q 12344321qaz
        12344321v 12344321w 12344321z 1234512i 123454321a 123454321q 1234554321a 1234554321d 1234554321q 12345654321q
        12345654321z 123456654321a 1234567890a 1234567890anton 1234567890as 1234567890b 1234567890c 1234567890d
        1234567890e 1234567890f 1234567890g 1234567890i 1234567890k 1234567890l 1234567890m 1234567890n 1234567890o
        1234567890p 1234567890q 1234567890qaz 1234567890qq 1234567890qqq 1234567890qw 1234567890qwe 1234567890qweasd
        1234567890qwer 1234567890qwerty 1234567890qwertyuiop 1234567890s 1234567890t 1234567890v 1234567890w
        1234567890z 1234567890zzz 12345678910a 12345678910z 123456789a 123456789aa 123456789aaa 123456789ab
        123456789abc 123456789abcd 123456789alex 123456789as 123456789asd 123456789az 123456789azat 123456789b
        123456789c 123456789cfif 123456789d 123456789den 123456789dfgh 123456789dima 123456789e 123456789f 123456789g
        123456789h 123456789i 123456789ira 123456789ivan 123456789j 123456789k 123456789kk 123456789l 123456789lena
        123456789lol 123456789love 123456789lox 123456789m 123456789ma 123456789max 123456789mm 123456789my 123456789n
        123456789o 123456789p 123456789q 123456789qaz 123456789qazwsx 123456789qq 123456789qqq 123456789qw
        123456789qwe 123456789qwer 123456789qwerty 123456789qwertyu 123456789qwertyuiop 123456789r 123456789roma
        123456789rr 123456789ru 123456789s 123456789ss 123456789t 123456789u 123456789v 123456789vika 123456789w
        123456789x 123456789xxx 123456789y 123456789yfcnz 123456789z 123456789zaq 123456789zx 123456789zxc
        123456789zxcvb 123456789zz 12345678a 12345678b 12345678c 12345678d 12345678f 12345678g 12345678i 12345678j
        12345678k 12345678l 12345678m 12345678n 12345678p 12345678q 12345678qw 12345678qwe 12345678qwertyu
        12345678qwertyui 12345678r 12345678s 12345678t 12345678v 12345678w 12345678z 1234567a 1234567aa 1234567aaa
        1234567as 1234567b 1234567c 1234567d 1234567e 1234567f 1234567g 1234567h 1234567i 1234567j 1234567k 1234567l
        1234567m 1234567n 1234567o 1234567p 1234567q 1234567qaz 1234567qq 1234567qw 1234567qwe 1234567qwer
        1234567qwerty 1234567qwertyu 1234567r 1234567s 1234567t 1234567u 1234567v 1234567w 1234567x 1234567y 1234567z
        1234569q 123456aa 123456aaa 123456ab 123456abc 123456abcd 123456abcdef 123456ad 123456al 123456as 123456asa
        123456asd 123456asdf 123456asdfgh 123456az 123456cfif 123456da 123456den 123456gg 123456hh 123456igor
        123456ira 123456jkz 123456jr 123456kk 123456kl 123456ll 123456lol 123456love 123456ma 123456mama 123456mm
        123456na 123456oe 123456ok 123456op 123456p@ssw0rd 123456pa55word 123456passw0rd 123456pp 123456qa 123456qaz
        123456qq 123456qqq 123456qw 123456qwe 123456qwer 123456qwert 123456qwerty 123456re 123456roma 123456rrr
        123456ru 123456sd 123456sk 123456ss 123456sss 123456tt 123456ty 123456ua 123456vova 123456www 123456xx
        123456xxx 123456zaq 123456zx 123456zxc 123456zxcvbn 123456zz 123456zzz 12345a12345 12345aaa 12345abc 12345abcd
        12345abcde 12345alex 12345anna 12345asd 12345asdf 12345asdfg 12345bob 12345cyka 12345den 12345dima 12345fff
        12345fhn 12345ira 12345ktyf 12345liza 12345love 12345lox 12345maks 12345p@ssw0rd 12345pa55word 12345passw0rd
        12345q12345 12345qaz 12345qazwsx 12345qqq 12345qwe 12345qwer 12345qwert 12345qwert7 12345qwertasdfg
        12345qwerty 12345rewq 12345roma 12345rtf 12345six 12345slb 12345sos 12345tgb 12345trewq 12345vbh 12345vlad
        12345vova 12345vvv 12345vzp 12345www 12345zaq 12345zxc 12345zxcv 12345zxcvb 12345zzz 1234aaaa 1234abcd
        1234alex 1234anna 1234asdf 1234f4321 1234five 1234four 1234fuck 1234jose 1234k1234 1234kekc 1234lera 1234love
        1234maks 1234p@ssw0rd 1234pa55word 1234pass 1234passw0rd 1234poiu 1234q1234 1234qazwsx 1234qw1234qw 1234qweasz
        1234qwer 1234qwer1234 1234qwerasdf 1234qwerasdfzxcv 1234qwert 1234qwerty 1234r4321 1234rewq 1234rmvb 1234rtyu
        1234vfvf 1234zxcv 1234zzzz 12351235m 123654789a 123654789fgt 123654789q 123654789qwe 123654789zx 123654as
        123654qwe 12369874123c 123698745a 123698745m 123698745q 12369874qq 1236987a 1236987q 1236987z 12398755q
        123987asd 123a123a 123a456a 123a456b 123abc12 123abc123 123abc321 123abc45 123abc456 123admin32 123admin321
        123admin321a 123anton 123as123 123asd123 123asd456 123asdfg 123asdzxc 123azat654 123bfg123bfg 123blk123
        123boots1 123cbybqrbn 123ccc123 123computer 123dolchie098 123elena 123ewq123 123ewqasd 123ewqasdcxz 123funny
        123ghbdtn 123happy 123hello 123hfjdk147 123india 123joker 123joker777 123kill166 123lol123 123masha 123mudar
        123odidol 123p@ssw0rd 123pa55word 123passw0rd 123password 123php45 123pkt123 123q123q 123q123w 123q456w
        123qaz123 123qaz123qaz 123qazwsx 123qazwsxedc 123qazxsw 123qq123 123qqq123 123qw123 123qw456as 123qwaszx
        123qwe098 123qwe12 123qwe123 123qwe123qwe 123qwe123qwe123 123qwe321 123qwe321ewq 123qwe45 123qwe456
        123qwe456asd 123qwe456rty 123qwe4r 123qweas 123qweasd 123qweasdzx 123qweasdzxc 123qweqwe 123qwer123 123qwert
        123qwerty 123qwerty123 123qwerty456 123qwertyuiop 123qwezxc 123reconect312 123roman 123sammy 123sas4758
        123sasha 123soleil 123stein 123stella 123tanya 123to123 123vv123 123vvv123 123war456rus 123www123 123yfcnz
        123z123z 123zx123 123zxc123 123zxc123zxc 123zxc456 123zxcvb 123zxcvbn 123zxcvbnm 124jjwll 125712571257d
        12a12a12a 12ab34cd 12andriy14 12as12as 12as34df 12cnekmtd 12e3e456 12fduecnf 12fghtkz 12incher 12inches
        12locked 12monkey 12monkeys 12p@ssw0rd 12pa55word 12passw0rd 12q12q12q 12q34w56e 12qw12qw 12qw23we 12qw34er
        12qw34er56ty 12qwas12 12qwasyx 12qwaszx 12qwaszx34erdfcv 12qwer34 12qwerty 12s3t4p55 12sambo10 12short2
        12stones 12string 12winter 12wq12wq 12wqasxz 12wrench 12zxcvbn 1302alex1994 132forever 1337crew 1337hax0
        1337ness 133andre 1346789d 134kzbip 134thill 135135ab 1357911q 13579qetu 13579qetuo 1357qetu 136149ant
        1365295o 136611gt 138slayer 1395tier 13ghosts 13holz13 13magi57 13qwerty 13rhfcyjlfh 13sundin 13tiger4
        14021992004urban 14051997sergey 1410mcdx 14121995vlad 141312190296q 1425360g 142536abc 143137jmn 1453mcal
        1471214712qwe 147258369a 147258369m 147258369q 147258369z 147852369a 147852369q 147852369z 147852gogozen
        147852zes 147896325a 147qwer741 14881488wpcc 1488ss1488 148axe5312 1492blue 14atdhfkz 14b0rn85 14bestlist
        14eiuee88 14maggio 14maxmud 14slava0797 14vbqk9p 150272gb 1503900qwas 151069mm 151200ad 151nxjmt 152geczn
        1533355ddddd 15426378a 15426378zil 154384958d 154ugeiu 1575143h 158158qq 158uefas 159357lik 159357qq 1596321q
        159753qq 159753qw 159753qwe 159753qwerty 1598753a 15a6df_91 15drluve 15fourty 15s0d623 15s9pu03 15stanle
        160watts 16137055r 165mailru 168asd168 169125bc 16church 1702alex1991 170599zz 17071986m 17071994a 170855bs
        17091993q 17101979m 17101993and 171204jg 17171717aa 17257aaa 17711771s 17cuq397 17dt12qw 17pubpathuk 17zydfhz
        18111985m 1812over 182blink 1852hlmn 18atcskd2w 18fduecnf 18n28n24a 18n28n24a5 18thhole 18xt382e 1900judy
        190319ss7 19041993s 19051996m 1907cubs 19082000r 190866cu 1908cubs 19091992a 190schol 191084akz 1913snow
        1927f907 192837465a 192837465q 193711101994a 19371ayj 1940ford 1946cj2a 19471204z 1950merc 1953london 1957chev
        1957chevy 1958proman 1964delt 196721qw 19684sheperd 1969518a 1969camaro 1972chev 1972nova 19735682q 19741970n
        19771977z 1979ford 1981962q 1981gncz 1982gonzo 1982jeep 19851985p 1985bear 1986irachka 1986mets 19881988a
        1988lexa 19911991a 1991anna 1991dima 1991pmoy 19921992q 19930406s 19930901w 19931993a 19931993q 1993m1893
        19950121q 19951211as 19952009sa 19952206v 1995dima 1995jeep 1995lis1995 1995sasha 1995vlad 19960610ilja
        19961996a 199649316zed 1996dima 19971997q 1997anna 19981998a 1998vlad 1999175k 1999jzj7 1999vlad 19august
        19chevy5 19fduecnf 19fghtkz 19mm5409 19mtpgam19 19rosh86 19thhole 19tiens90 19zydfhz 1a18dcf9 1a1a1a1a
        1a2a3a4a 1a2a3a4a5a 1a2a3a4a5a6a 1a2b368c 1a2b3c4d 1a2b3c4d5 1a2b3c4d5e 1a2b3c4d5e6f 1a2n3n4a 1a2s3d4f
        1a2s3d4f5 1a2s3d4f5g 1a2s3d4f5g6h 1a2s3d4f5g6h7j8k 1a3g5m7t9 1aaaaaaa 1abcdefg 1abcxyz1 1account 1adgjmptw
        1administrator 1airborn 1alabama 1alexand 1alexander 1allison 1allmine 1amadeus 1amateur 1america 1anderso
        1andonly 1andreas 1anthony 1antonio 1arizona 1arsenal 1asdfghj 1asdfghjkl 1asshole 1assword 1atlanta 1autopas
        1avvatar 1ayacdc1 1b2b3b4b 1babyboy 1babygirl 1badmofo 1balloon 1banana2 1barbara 1basebal 1baseball 1bastard
        1bbbbbbb 1beatles 1benjami 1bennett 1bernard 1bigcock 1bigdadd 1bigdaddy 1bigdawg 1bigdick 1bigfish 1bigfoot
        1bigtits 1billion 1billybo 1bitches 1blackie 1blaster 1blowjob 1bluebir 1bollock 1bolnica 1bondage 1bonjour
        1boobies 1bradley 1brandon 1breasts 1brittan 1broncos 1brother 1bubbles 1buckeye 1buffalo 1buffett 1bulldog
        1bullshi 1butterfly 1butthea 1buttman 1cameron 1campbel 1captain 1carolin 1carolyn 1cartman 1cavalie 1ccccccc
        1chandle 1changeme 1charles 1charlie 1chelsea 1chester 1chicago 1chicken 1chocolate 1christi 1christo 1classic
        1cliffor 1clinton 1college 1colorad 1compute 1computer 1connect 1control 1coolguy 1corvett 1cowboys 1cracker
        1creativ 1cricket 1crystal 1cumming 1cumshot 1cutlass 1cynthia 1d2i3m4a 1daniell 1darksta 1daytona 1ddddddd
        1decembe 1deliver 1destiny 1devildo 1diamond 1dickhea 1digital 1dilbert 1directo 1discove 1dodgers 1dolphin
        1douglas 1dragon1 1dreamer 1drummer 1ebtmlqz 1eclipse 1eeeeeee 1electri 1elephan 1elizabe 1england 1escobar2
        1explore 1express 1f00tba1 1f2f3f4f5f 1fantasy 1fdgcv21 1ferrari 1fffffff 1fineday 1firebir 1fireman 1fishing
        1fktrcfylh 1flipper 1florida 1flowers 1footbal 1football 1forever 1fptjtl919 1fr2rfq7xl 1frankie 1frankli
        1frederi 1fredfre 1freedom 1freeone 1fuckers 1fuckyou 1funtime 1g2w3e4r 1gabriel 1gandalf 1gangsta 1garfiel
        1gateway 1general 1genesis 1georgia 1gfhjkm1 1ggggggg 1ginseng 1giveitu 1gizmodo 1gnogno2 1godzill 1goforit
        1goldber 1golfing 1gooddog 1gosuslugi 1grandma 1gregory 1grendel 1griffey 1grizzly 1guinnes 1hansolo 1hardcor
        1hawkeye 1heather 1hendrix 1herbert 1herbier 1hercule 1hhhhhhh 1holiday 1hooters 1horndog 1hospital 1hotmama
        1houston 1hundred 1hunglow 1hustler 1hxboqg2 1hxboqg2s 1iiiiiii 1iloveyo 1iloveyou 1infinit 1integra 1interne
        1internet 1ireland 1ironman 1isabelle 1isthema 1j9e7f6f 1jackson 1jasmine 1jeffrey 1jennife 1jessica 1jjjjjjj
        1johnson 1jwwzuw55e 1kat2noa 1katrina 1kenneth 1klingon 1kornogr 1kotenok 1kristin 1l2e3n4a 1lacross 1ladybug
        1lambert 1lasvega 1leonard 1letmein 1liasita 1life2live 1liverpo 1lllllll 1lovemom 1loveyou 1m2m3m4m5m
        1madison 1madonna 1magneto 1malcolm 1manager 1marines 1marlbor 1marshal 1matthew 1maveric 1maxwell 1medical
        1melanie 1melissa 1mercede 1mes1sie 1metalli 1michael 1michele 1michell 1michelle 1midnigh 1million 1minzdrav
        1mnbvcxz 1monster 1montana 1moretim 1moretime 1mountai 1mounte1 1mustang 1myspace 1natalie 1natasha 1nathali
        1nationa 1ndonesian 1newlife 1newpass 1newyork 1nf1n1ty 1ni3yax91g 1niceguy 1nipples 1nirvana 1nt3rn3t
        1nternet 1o3t6res 1october 1ofakind 1olivier 1olmetec1 1onelove 1p2o3i4u 1p@ssw0rd 1p@ssword 1pa55word
        1pacific 1packard 1packers 1paladin 1palermo 1pantera 1panther 1panties 1paradis 1parker1 1pass1page 1passw0rd
        1passwor 1password 1password1 1patches 1patrici 1patrick 1peaches 1penguin 1perfect 1phantom 1phillip 1phoenix
        1playboy 1playtim 1pokemon 1polyclinic 1pontiac 1poohbea 1popcorn 1porsche 1ppppppp 1presari 1princes
        1princess 1private 1pumpkin 1pussyca 1q0o2w9i 1q1a1z2w2s2x 1q1q1q1q 1q1q1q1q1q 1q1q2w2w 1q1w1e1r 1q2a3z4x
        1q2q3q4q 1q2q3q4q5q 1q2q3q4q5q6q 1q2w3e4r 1q2w3e4r5 1q2w3e4r5t 1q2w3e4r5t6 1q2w3e4r5t6y 1q2w3e4r5t6y7u
        1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o 1q2w3e4r5t6y7u8i9o0p 1q2wazsx 1q3e5t7u 1q3e5t7u9o 1q9w9e3r 1qa2ws3e
        1qa2ws3ed 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qasw23ed 1qay2wsx 1qayxsw2 1qaz!qaz 1qaz0okm 1qaz0plm 1qaz1qaz
        1qaz1qaz1qaz 1qaz2wsx 1qaz2wsx3 1qaz2wsx3e 1qaz2wsx3ed 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz3edc 1qaz4rfv
        1qaz7ujm 1qaz@wsx 1qazse4rfvcxz 1qazwsxedc 1qazxcde3 1qazxcde32 1qazxcvb 1qazxcvbnm 1qazxdr5 1qazxsw2
        1qazxsw21 1qazxsw23 1qazxsw234 1qazxsw23edc 1qazxsw23edcvfr4 1qazzaq! 1qazzaq1 1qgfhjkm 1qqqqqqq 1qw21qw2
        1qw23edsa 1qw23er4 1qw23er45t 1qw23er45ty6 1qwe2asd 1qwe2qwe 1qwerty1 1qwerty2 1qwerty7 1qwertyu 1qwertyui
        1qwertyuio 1qwertyuiop 1raiders 1rainbow 1rangers 1raymond 1rebecca 1redhead 1redskin 1redwing 1request
        1richard 1rjntyjr 1roberts 1rooster 1rosebud 1rossiya 1rumble2 1rus27540102 1russell 1rzp77ox 1s1h1e1f1
        1s2a3s4h5a 1s2s3s4s 1samanth 1samira1 1samsung 1scooter 1scorpio 1scotlan 1serenit 1service 1sexybitch
        1sexyred 1shadow1 1shannon 1shelley 1shirley 1shithea 1shooter 1simonsq 1simple1 1simpson 1skydive 1snowbal
        1snowman 1softbal 1soldier 1spartak 1spartan 1speaker 1special 1spencer 1spitfir 1sssssss 1stanley 1starshi
        1startre 1starwar 1starwars 1steeler 1stephen 1stinger 1stingra 1stplace 1strange 1street94 1stunner 1success
        1sunshin 1sunshine 1superma 1superman 1support 1susanne 1svetlana 1sweetpe 1t2t3t4t5t 1tacobel 1tatiana
        1teensex 1testing 1thanato 1therock 1thumper 1thunder 1tiffany 1timothy 1transam 1travele 1treehill 1treetre
        1trinity 1tristan 1triumph 1trombon 1trooper 1trouble 1truelove 1tuesday 1v7upjw3nt 1vampire 1vanessa 1ve8uh1r
        1vfhufhbnrf1 1victori 1victory 1vikings 1vincent 1virgini 1vladimir 1voyager 1w2e3r4t 1w2q1w2q 1w2q3r4e
        1w2w3w4w 1w2w3w4w5w 1wallace 1warrior 1watcher 1waxzsq2 1wdv2efb 1webster 1welcome 1whatever 1wildcat 1william
        1windows 1winston 1wrangle 1x2x3x4x 1x2zkg8w 1xpx66blrumblst6bbus3 1xrg4kcq 1xtvg8blew 1xxxxxxx 1yankees
        1yyyyyyy 1z2x3c4v 1z2x3c4v5b 1z2x3c4v5b6n 1z2x3c4v5b6n7m 1z2z3z4z 1z2z3z4z5z 1zn6fpn01n 1zn6fpn01x 1zxcvbnm
        1zzzzzzz 1александр 1больница 1госуслуги 1дмитрий 1й2ц3у4к 1й2ц3у4к5е 1йцукенг 1минздрав 1светлана 1солнышко
        1спартак 1ячсмить 2000char 2000comeer 2000ford 2000jeep 200190ru 200298na 2004mach 20051989m 20061988m
        20071987n 2008m2009 20091989q 200ziv005 20102010ss 201068pv 2010comer 2012comeer 20162016up 201jedlz
        2020p@ssw0rd 2020pa55word 2020passw0rd 2021p@ssw0rd 2021pa55word 2021passw0rd 2022p@ssw0rd 2022pa55word
        2022passw0rd 2023p@ssw0rd 2023pa55word 2023passw0rd 2024p@ssw0rd 2024pa55word 2024passw0rd 2025p@ssw0rd
        2025pa55word 2025passw0rd 2026p@ssw0rd 2026pa55word 2026passw0rd 20fghtkz 20spanks 2108198fox 21111970m
        211218rus 2112rush 212121qaz 212121sex 213qwe879 214365jktu 21458798a 21ales21 21b4ny4b 21d1sfear 21fduecnf
        21fghtkz 21jumpst 22021995m 220875ss 221195ws 2222wwww 223366at 2236void 2247bbdg 2247slea 2278124q
        228gfgbhjcbv 229sugar 22acacia 22ffkeij 22gpb26a 22q04w90e 23021964n 23031988m 2305822q 23071989a 23121996p
        23176djivanfros 23232323q 2345678tt 234589frendz 2345wert 2348tyty 235101i9ddv 2356945t 23843dima 239r8ymmhq
        23atdhfkz 23iuny99 23jordan 23skidoo 23t9jhg2 23vec4rpcc 23wesdxc 23wkoa0fp78dk 2401pedro 24021996j
        240295yuppi 24071975j 240bravo 24101993h 2442293live 24476452n 24592135io 245lufpq 248ujnfk 24991091b 24gordon
        24nascar 24pnz6kc 24zydfhz 25021982n 2502557i 25031975m 250450ps 252525qweasd 254xtpss 25528975v 2554901a
        255ooooo 2568earl 2576850a 2577149g 25800852a 25802580q 258456789qazzaq5 258519max 2592058as 25fduecnf
        25lifebmx 25or6to4 25qc38u6 25tolife 26061988m 2606642yra 26071987m 260789aa 260zntpc 2624ve6w 26429vadim
        2653499d 266pafbh 267ksyjf 2691412q 26922692r 27031974m 27051993my 27071996pasha 27091993m 271157zn06 2745stow
        2769brut 277rte87hryloitru 27church 2802petr 280473181rx 28111994n 281299gleb 281apple 28401losali 287hf71h
        2896vatz1 28a7738t 28atdhfkz 28infern 28inferno 28lytqcgecnz 28ros11bri67 290000mo 29011982m 29011984dl
        29021988m 29091992q 29111983a 2920todd 2942rbrb 29893536werty 29ast666 29marcel 29rsavoy 2a3b4c5d 2aru5tvc
        2awesome 2b1ind2c 2b4dnvsx 2b8riedt 2bad4you 2beagles 2beornot 2bigboob 2bigdogs 2bigtits 2blessed 2boobies
        2bornot2 2bornot2b 2breasts 2brnot2b 2canchew 2cf5957f 2children 2cool4u2 2corvett 2cuvip83 2cxdn8s271
        2daughters 2dfzy6q7 2dgdi9wi6t 2doggies 2dollars 2dolores 2dsit488 2dumb2live 2ezlgic37h 2fast4you 2fg15d3k
        2fingers 2flyfish 2freedom 2guitar6 2havefun 2hooters 2hot4you 2i5fdruv 2iguanas 2infinit 2insider 2kash6zq
        2kroliczek 2kz87euf 2lampone2 2laura31 2letmein 2lomax00 2million 2monkeys 2much2do 2muchfun 2nd2none 2nipples
        2ofakind 2okrate2 2pac2pac 2pac4ever 2pac4life 2pacalypse 2pacshakur 2passwor 2password 2percent 2perfect
        2puppies 2q3w4e5r 2qefhaq3 2seams4u 2sexy2ho 2sexy2hottoh2yxes2 2sisters 2slick4u 2smart4u 2success 2uef2fl1ee
        2w3e4r5t 2w4r6y8i 2w93jpa4 2wj2k9oj 2wpendalf0 2wrn21mk 2wsx1qaz 2wsx2wsx 2wsx3edc 2wsx4rfv 2wsxcde3 2wsxxsw2
        2wsxzaq1 2ykn5ccf 2z6pqi3t 3000gtvr 30031986m 30041993m 30061994n 300cgfhnfywtd 300datab 305pwzlr 30astic29
        30seconds 30secondstomars 31081981rs 311music 311rocks 3120801i 3121722h 31321dj51982 314159pi 31504244life
        3175671tdutybq 3176mike 31x7t5xbke 3218bb10 321ewqdsa 321mnbvcxz 321ret32 322bingo 323475608n 32615948worms
        3268ramo 3283dave 3304150t 3322bes42 3333dave 333ms333 335533aa 3384usad 33hk5d6x 33rjhjds 340bhpm3 343104ky
        3454051maksim 345t3twf 3488falc 34erdfcv 34lestat 34mullig 3561864546w 357951sss 357cimbom 357magnu 357magnum
        35ps00ps 35wolfen 3600wood 3606199e 360moden 3611jcmg 36130911cl1 3616615a 368ejhih 36chambers 36o6mphs
        3732hunt 3745172go 37vl8585 380zliki 383pdjvl 383stroker 386tns9h 38ericks 38gjgeuftd 38popugaev 38special
        3997gish 3bnrugkt 3ccb3vh2 3children 3d8cubaj2e 3daughters 3daysgrace 3doorsdown 3drcgiy6 3dstudio 3dtoontube
        3e4r5t6y 3edc3edc 3edc4rfv 3edcvfr4 3f3fpht7op 3fingerj 3fingers 3friends 3j3a0n8e 3j6f8d0b 3j8zegdo 3kh07nvz
        3monkeys 3nipples 3ns3nada 3odi15ngxb 3pointer 3qa0evx344 3qdlqb49js 3rjqdxcnmrc568 3rjs1la2qe 3rjs1la7qe
        3rjs5la8qe 3s43pth5aea 3s52210p 3sisters 3stooges 3syqo15hil 3techsrl 3th3rn3t 3xbobobo 3zzchyp4 4007tuli
        4024423j 4062056totoot 4077mash 409542toxa 40cleats 40dd40dd 40plusdd 4108fuck 4108zman 413276191q
        41d8cd98f00b 41jr51kr 4204ever 4204life 420smoke 421uiopy258 42698991q 4271philip 427cobra 42g4224g 42qwerty42
        43046721x 4307quant 4311111q 4321qwer 4321rewq 4321wert 4321wijg 4340542zx 4351558q 435wetdsf 4391634m
        4444zippy 444587qw 444robot 44blonde 44e3ebda 44magnum 44street 44tr123s 44ttxx44 4503csil 4506802a 450sel69
        4535mark 4544fuck 4544proj 454dfmcq 456456456q 456456aa 45m2do5bs 45rtfgvb 4600a1as 461bvf11 463720www
        4653golf 468499cfif 474jdvff 478357de 47892knjq333 478jfszk 4809594q 4815162342a 4815162342d 4815162342lf
        4815162342lost 4815162342q 4815162342s 4815162342x 4815162342z 48916052a 48n25rcc 4904s677075 4904s677076
        4921paul 492487mike 4943tabb 495rus19 4b2336pw 4beatles 4cc2jack 4children 4chotsr734 4corners 4cranker
        4dvanced 4ebouux8 4everlove 4evermad 4f9046r198 4fa82hyx 4fenians 4fishing 4freedom 4g3izhox 4getmenot
        4gxrzemq 4horseme 4justice 4me2know 4myspace 4p9f8nja 4r2x3sp9 4r3e2w1q 4r5t6y7u 4rcwjpkm 4rdf_king7 4rfv3edc
        4rfv5tgb 4rfv5tgb6yhn 4rfvbgt5 4rfvcde3 4runners 4rzp8ab7 4seasons 4sewanee 4solomon 4success 4teenine
        4wheeler 4wheelin 4winston 4x8cfp6dyi 4z34l0ts 4z3al0ts 4zealots1 500postov 502sucks 5091torr 50cent50
        50shades 50spanks 5100dsho 51094didi 512110ebv 512864aa 51287ifvfy 5150ou81 5150time 516zhwas 520689jb
        520love101182 52pickup 531879fiz 533m1k34 53433553hjvfy 5345321aa 536a731974 53crust9 5411pimo 54321qwert
        54321trewq 54322q22345 543853as 545ettvy 551scasi 5532361cnjqrf 553zolf2 553zolf21 554uzpad 55555aaaaa
        55555fffff 55606120rg 557788loveaoi 55bgates 55cwszsw2l 55oriole 562265ss 565hlgqo 5668nitram10 567andrey
        567rntvm 5683love 5687452b 56belair 56tr57yh 56tyghbn 57193ed1 57vetguy 582pjcy4 5858855abc 585c0516 5867hibs
        589632147a 59382113kevinp 5968fwif 599eidhi 59pennsy 5a8b9c2d 5anthony 5c92v5h6 5children 5element 5f334cf2
        5gtgiaxm 5hsu75kpot 5klapser6 5marta55 5million 5plk4l5uc7 5r4e3w2q1 5roinuj0 5t4r3e2w1q 5t6y7u8i 5t6y7u8i9o0p
        5t78vst44 5td76use 5tgb5tgb 5tgb6yhn 5tgbnhy6 5tkeprfq 5unshine 5uperman 5upuferu 5w76rnqp 5wr2i7h8 5x1cjdsb9p
        5xfgs3ii9d 5yefg23e 5ziy5vuc 6050picasso 6200595tach 6215mila6215 625vrobg 6269kevb 6339cndh 6369qwert
        636sherm 63gull63 63sierra 640xwfkv 64288r54 6453mike 6458zn7a 64impala 64yt86td 654321qwe 659565sa 65cvdew3
        65impala 65mustan 65mustang 665544qwerty 6666666a 666666aa 666beast 666devil 666howdy 666satan 669e53e1
        66chevel 66impala 66mustan 66mustang 671fsa75yt 675675675a 67camaro 67cougar 67mustan 67mustang 67ranger
        67shelby 67yuhjnm 6817zd57 682regkh 6835acdi 6846kg3r 6868899q 686xqxfg 68camaro 68chevelle 68cougar
        68iypneg6u 68mustan 68mustang 68shelby 68vwa1as 6906380k 6911elias 6958061io 69bronco 69camaro 69camero
        69charger 69cougar 69dragon 69e5d9e4 69german 69isfine 69master 69monkey 69mustan 69mustang 6ajfkakq 6bashum7
        6bc8a365 6dohf6aj 6ec9049300 6gcf636i 6hbf28w791 6jghxyll 6jhwmqku 6kerstin 6letters 6million 6rf8jbf3
        6strings 6swjdfpm 6thsense 6tref5mn 6u3a990o 6v21wbgad 6wjmcvc3 6xe8j2z4 6y7u8i9o 6y7u8i9o0p 6yhn7ujm 6yhnmju7
        705499fh 70camaro 70uqctim 710split 7170878g 7272dilb 737kkblskv 73camaro 741852963a 741852963d 741852963q
        741852963s 741852kk 7451523q 753789ws 754740g0 75772188a 7653ajl1 7654321a 7654321q 7665alch 766rglqy 770129ji
        7705732m 771512cherniy 772b31j1 7734hell 7736qshi 773ib759 7753191z 77558822k 776158ab 7762fffddd 7777755102q
        7777777a 7777777d 7777777f 7777777i 7777777o 7777777q 7777777s 7777777v 7777777w 7777777z 777angel 777ff337
        777p@ssw0rd 777pa55word 777passw0rd 77sporky 77sunset 782ehuws 78557855ur 787898mich 7890uiop 789456123a
        789456123k 789456123q 789456123v 789456123z 7895123a 7895123q 7895123z 789654123a 789qwe789 78n3s5af
        791017941s 7953285e 79djoe97 7a4b1c8d 7b4k9znkew 7cafe666 7dragon2 7dragons 7e9lnk3fc01 7ecffkx8 7eiiqmk2
        7elephant 7elephants 7ertu3ds 7f4df451 7ghdbwc3mk 7gorwell 7h7yvnhu9l 7hjksdjk 7houdini 7hrdnw23 7imjfstw
        7inheels 7jk5q2sl1 7jokx7b9du 7letters 7of97of9 7ovtgimc 7qe5lgbn 7qwerty7 7sajzasj 7samurai 7sombass 7turkey7
        7u8i9o0p 7ugd5hip2j 7uihashk 7x9of5jgfc 7zwnc9mz 80070633pc 800meter 80361665abc 80633459472qw 808state
        8095qq2255 8096468644q 80966095182z 80986677668k 80camaro 80lt80lt 80sleep31 812fcp59 82033jun 8203562q
        8218yxfz 825forever 8363eddy 839788ss 83d34jd4 849vak17 84tigers 8529674um 85fg754kl62br853lpq7 863abgsg
        864662yp 8675309a 8675309j 8675309x 8681450z 86chevyx 86nymets 872rlcfo 87654321a 87654321q 87654321vv
        8777a777 878kckxy 87e5nclizry 87rigger 8818fred 88888888a 88888888d 88888888q 88888888z 88bronco 89056288231w
        89063032220m 890j34t2 89231243658s 89277216066n 89278246747a 89279981879z 8928190a 8943an67 89503102616nss
        89514845466a 8962170q 89876065093rax 89e91024 89mustang 89semtsriuty 8ba9klw1ce 8dagycf9ldtf 8hgy16vqvq
        8ikjhy7u 8ix6s1fceh 8j4ye3uz 8letters 8mlzimzslmjf 8phrowz622 8phrowz624 8r1an5la 8s7t6l5b 8schmogg 8seconds
        8tckhjbi 8uhb7ygv 8winter8 8xuuobe4 8yssrcxt 900turbo 90210semka 9067755344a 90807060s 90911847e 911turbo
        913a068t34 917190qq 91blazer 923650asdfghjkl 9279807412ddss 9279807412ss 9293709b1 9293709b13 92accord
        92dk2cidp 92eclips 92k2cizcdp 930turbo 9379992a 9379992m 9379992q 9379992s 93869386qq 93cbr9rr 944turbo
        94camaro 94ranger 9527473q 9558nilu 95altima 95nissan 95tacoma 963852741a 96685471q 96camaro 96randall
        96realit 97accord 97d59500 97dakota 97e39d47 97ranger 982345jjh 9876543210q 987654321a 987654321c 987654321d
        987654321g 987654321k 987654321m 987654321n 987654321o 987654321q 987654321s 987654321v 987654321w 987654321x
        987654321z 989244342a 98accord 98camaro 98h984gh 98iujhnb 98mustang 98yoda98 993turbo 999111999q 999999999a
        999999999q 999wdfdl 99buddha 99champs 99dakota 99harley 99hurens 99ranger 99strenght 99tacoma 9aragorn
        9bm555p111 9diablo8 9dragons 9eiromvp 9fczhr6159 9fingers 9h98g8hh 9hmlpyjd 9hotpoin 9i8u7y6t 9ijn8uhb
        9ijnbhu8 9ijnmko0 9inchnai 9inchnails 9katkel8 9kyq6fge 9n1vac6wgw 9otr4pvs 9pointer 9r919142 9rmxxxtk
        9rommel9 9thgreen 9ujhashj 9uzp9jek3f 9x3aggsz 9z5ve9rrcz a00000000 a00275222 a0987654321 a0c9081ff6
        a0c9697d07 a0eliese1 a10warth a1111111 a11111111 a112233445566 a1169619 a12121212 a123123123 a123321a a1234321
        a123454321 a1234554321 a1234567 a12345678 a123456789 a1234567890 a1234567890a a123456789a a123456789z
        a1234567a a123456a a123456b a123456z a123a123 a123b456 a192837465 a19l1980 a1a1a1a1 a1a2a3a4 a1a2a3a4a5
        a1a2a3a4a5a6 a1aaaaaa a1b1c1d1 a1b2c3d4 a1b2c3d4e a1b2c3d4e5 a1b2c3d4e5f6 a1b2c3d4f5 a1l2e3n4a5 a1l2e3x4
        a1n2n3a4 a1n2t3o4n5 a1r2t3e4m5 a1s1d1f1g1 a1s2d3f4 a1s2d3f4g5 a1s2d3f4g5h6 a1s2d3f4g5h6j7k8 a2294001a a2345678
        a23456789 a25802580a a270ye13rus a2a2a2a2 a30010600 a32tv8ls a3333333 a3531534b413 a37289010a a3930571
        a3b2c1d8 a3eilm2s2y a3s4d5f6 a4815162342 a514527514 a5201314 a550777954 a58wtjuz4u a6092bfa7 a6543210
        a758bndnwo a75h215w a7654321 a7777777 a789456123 a7nz8546 a838hfid a87654321 a8888888 a88888888 a8kd47v5
        a9379992 a9387670a a987654321 a999313a a9n87u2jved9y aa00b7b32a aa019919 aa111111 aa1111aa aa11223344 aa11bb22
        aa123123 aa123321 aa123456 aa1234567 aa12345678 aa123456789 aa123456s aa159753 aa224466 aa261599 aa569813
        aa7532985 aaa111aaa aaa123123 aaa12345 aaa123456 aaa123aaa aaaa1111 aaaa1122 aaaa1234 aaaa2000 aaaa4444
        aaaaa111 aaaaa11111 aaaaa12345 aaaaa2000 aaaaaa11 aaaaaa111 aaaaaa12 aaaaaaa1 aaaaaaaa1 aaaaaaaaa1 aabb1122
        aaliyah1 aapje007 aardv4rk aardvark1 aaron111 aaron123 aaron431 aaronfg1987 ab.1234567 ab101972 ab103682
        ab123456 ab12345678 ab12cd34 ab63tu69 abba1234 abby1234 abc123123 abc12345 abc123456 abc1234567 abc12345678
        abc123456789 abc123ab abc123abc abc123abc123 abc123de abc123xyz abc603332 abcabc123 abcabc55 abcd1234
        abcd12345 abcd123456 abcd2024 abcd2025 abcd2026 abcde007 abcde123 abcde1234 abcde12345 abcde123456 abcde2024
        abcde2025 abcde2026 abcde777 abcdef007 abcdef12 abcdef123 abcdef1234 abcdef12345 abcdef123456 abcdef2024
        abcdef2025 abcdef2026 abcdef777 abcdefg1 abcdefg123 abcdefg1234 abcdefgh1 abcdefghi1 abigail0 abigail1
        abigail2 abolie13 abraham1 abramovich1 abraxas2 absolut1 ac2zxdty acab1488 academy1 acaghon4 acbghbu8 acca3344
        access00 access01 access10 access11 access12 access123 access14 access141 access16 access20 access21 access22
        access242 access31 access32 access42 access44 access45 access49 access495 access52 access55 access69 access77
        access88 access99 accezz99 accord05 accord22 accord94 accord98 accord99 accordv6 account1 account2 aceeca67
        acer01lt acer1234 acer12345 achilles1 achtung1 ackhole1 aclu1234 acmilan1 action12 active71 active85 acun3t1x
        aczx7812 ad123456 ad12345678 ad211253am adam1234 adam1997 adam2326 adam4lib adams33486 adbt14226 add2come
        add75son addison1 addl0223 adgjmptw0 adgjmptw1 adidas10 adidas11 adidas12 adidas1221 adidas123 adidas12345
        adidas13 adidas17 adidas1994 adidas2010 adidas22 adidas23 adidas31 adidas43 adidas69 adidas81 adidas96
        adidas99 adm15575 admin007 admin123 admin1234 admin12345 admin123456 admin18533362 admin2000 admin2024
        admin2025 admin2026 admin777 administrator007 administrator1 administrator123 administrator1234
        administrator12345 administrator123456 administrator2024 administrator2025 administrator2026 administrator777
        adminlol1982 admiral1 adrenalin1 adrenalin2 adrian12 adrian123 adrian24 adriana1 adriana2 adrianna1 adriano1
        adriano23 adrienne1 adult123 adv12775 adv37445 advance1 advies9j adxel187 ae57385738 aegir777 aeiou123
        aekara21 aekdb448 aep042bru aerosmith1 aezakmi1 aezakmi12 aezakmi123 af123456 af86c15a afcajax1 africa12
        african1 afrika123 afrika2002 agapov58 agenda21 agent001 agent007 agent008 agent009 agent123 agentdp2 agewabi3
        aggies00 aggies93 agidien5 agnetha1 agnieszka1 agt73685 ah85k5cc ahbird1984 ahmad99211 ahmed123 aho9psw2
        ahvhdfm3 aiden123 aikman08 airborn1 airborne1 airforce1 airmail1 airman14 airplane1 airport1 airsoft1 aitchb54
        ajax1234 ajcuivd289 ak470000 ak471996 ak939304 akademiks11 akax89wn akira007 akira123 akopa123
        aksjdlasdakj89879 aksrms8010 al#ks3!ksj0xx al123456 al160280 alabama1 alabama123 alabama2 alabama3 aladdin1
        alan1234 alan2000 alan8918 alaska00 alaska12 alaska49 alaska99 albert00 albert02 albert11 albert12 albert30
        albert42 albert65 albert78 alberta1 alberti1 alberto1 alberto2 alberto8 albion82 alchemy1 ale123456 alejandra1
        alejandro1 alejandro2 aleksey1 aleksey1986 alena123 alena1989 alena1990 alena1991 alena1992 alena1998
        alena2000 alena2010 aleno4ka alessia1 alessio1 alex0110 alex1111 alex1212 alex1234 alex12345 alex123456
        alex123456789 alex1959 alex1965 alex1966 alex1967 alex1968 alex1969 alex1971 alex1972 alex1973 alex1974
        alex1975 alex1976 alex1977 alex1978 alex1979 alex1980 alex1981 alex1982 alex1983 alex1984 alex1985 alex1986
        alex1987 alex1988 alex1989 alex1990 alex1991 alex1992 alex1993 alex1994 alex1995 alex1996 alex1997 alex1998
        alex1999 alex2000 alex2001 alex2003 alex2004 alex2005 alex2006 alex2008 alex2009 alex2010 alex2011 alex2112
        alex2304 alex2539 alex8899 alexa123 alexalex1 alexand1 alexander007 alexander1 alexander123 alexander1234
        alexander12345 alexander123456 alexander2 alexander2024 alexander2025 alexander2026 alexander23 alexander3
        alexander777 alexandr1 alexandra1 alexandra12 alexandre199 alexandru1 alexey007 alexey123 alexey1234
        alexey12345 alexey123456 alexey2024 alexey2025 alexey2026 alexey777 alexflip28 alexis00 alexis01 alexis02
        alexis08 alexis09 alexis10 alexis11 alexis12 alexis123 alexis13 alexis20 alexis21 alexis22 alexis99 alfa123123
        alfalfa1 alfie123 alfonso1 alfred12 alfred19 alfredo1 algebra1 algodon3 ali12345 ali123456 alibaba9 alice123
        alicia01 alicia06 alicia12 alicia69 alien123 aliens69 alifia96 alina123 alina1234 alina1988 alina1989
        alina1991 alina1992 alina1993 alina1994 alina1995 alina1996 alina1997 alina1998 alina200 alina2000 alina2001
        alina2002 alina2003 alina2005 alina2006 alina2007 alina2008 alina2009 alina2010 alina2011 alina777 aline123
        alino4ka alisa123 alisa2010 alison69 alison88 alkanaft123 alkohol6 all4love alla1989 alladin79 allah123
        allah786 allahis1 allan123 allanon1 allen123 allgood1 allison0 allison1 allison2 allison3 allison5 allison6
        allmine1 allo1234 allstar1 allstar2 allyson1 almario927 almaz666 almighty1 aloha123 alondra1 alone123 alonso14
        alpha001 alpha101 alpha111 alpha123 alpha135 alpha135792468 alpha190 alpha1906 alpha200 alpha321 alpha666
        alpha999 alphabet1 alpine12 alsa4you altair04 altosax1 alucard1 alucard2 alvarez1 alyssa01 alyssa10 alyssa11
        alyssa12 alyssa123 am005781 am1scott am4h39d8nh amadeus1 amanda00 amanda01 amanda10 amanda11 amanda12
        amanda123 amanda13 amanda18 amanda19 amanda20 amanda21 amanda22 amanda23 amanda27 amanda36 amanda69 amanda77
        amanda81 amanda96 amanda99 amar1111 amateur1 amateur2 amazing1 amazing20 amazing8 amber001 amber101 amber111
        amber121 amber123 ambrose1 amc20277 amdkgb1889 amdturion64 america0 america1 america10 america12 america123
        america13 america2 america3 america4 america5 america6 america7 america9 american1 amerika6 amiga123 amiga500
        amigo123 amir1234 amir2009 amlink21 amon2001 amsterdam1 amway123 an1204an an123456 an83546921an13 anakin12
        anakin99 analii70 analsex1 anamaria1 anand123 anarchy0 anarchy1 anarchy99 anastasia1 ancella2 and12345
        anders01 anders0n anders123 anderso1 anderson1 anderson123 andrade123 andre100 andre123 andre1986 andre300
        andre3000 andrea00 andrea01 andrea10 andrea11 andrea12 andrea123 andrea19 andrea21 andrea22 andrea69 andrea78
        andrea99 andreas1 andreas123 andreas2 andrei123 andrei12345 andrei1992 andrei1998 andrei2000 andrei2010
        andrei23 andres11 andres12 andrew00 andrew007 andrew01 andrew02 andrew10 andrew11 andrew12 andrew123
        andrew1234 andrew12345 andrew123456 andrew13 andrew14 andrew17 andrew19 andrew1o2p3e4n andrew20 andrew2024
        andrew2025 andrew2026 andrew21 andrew22 andrew23 andrew24 andrew26 andrew33 andrew34 andrew55 andrew67
        andrew69 andrew77 andrew777 andrew85 andrew87 andrew88 andrew92 andrew93 andrew95 andrew96 andrew99 andrews1
        andrey007 andrey12 andrey123 andrey1234 andrey12345 andrey123456 andrey13 andrey1975 andrey1980 andrey1986
        andrey1989 andrey1992 andrey1993 andrey1994 andrey1995 andrey1996 andrey1998 andrey2010 andrey2024 andrey2025
        andrey2026 andrey777 andrey87 android1 android2 andrusic1 andy1234 andy2000 andy9622 andyod22 aneczka1
        anetka11 anetov_32541 anfield1 angel000 angel001 angel007 angel100 angel101 angel111 angel123 angel1234
        angel143 angel1985 angel1986 angel1991 angel1993 angel1996 angel1998 angel200 angel2007 angel2010 angel2726722
        angel555 angel666 angel777 angel999 angela01 angela12 angela123 angela21 angela22 angela69 angela99 angelbaby1
        angeleyes1 angelic1 angelica1 angelina1 angelina2 angelito1 angelo01 angelo4ek angelo62 angelo69 angels01
        angels02 angels11 angels12 angels123 angels20 angels22 angels77 angelseye22 angelus1 angelus15 angie123
        angryb1u angus123 anhyeuem123 ania1986 animal01 animal12 animal2000 animals1 anime123 anna1234 anna12345
        anna123456 anna1975 anna1976 anna1978 anna1979 anna1980 anna1981 anna1982 anna1983 anna1984 anna1985 anna1986
        anna1987 anna1988 anna1989 anna1990 anna1991 anna1992 anna1994 anna1995 anna1996 anna1997 anna1998 anna1999
        anna2000 anna2001 anna2002 anna2003 anna2005 anna2006 anna2007 anna2008 anna2009 anna2010 anna2614 annabel1
        annabelle1 annette1 annette6 annie123 annina80 anno1602 another1 anri1337 answer42 anthony0 anthony01
        anthony07 anthony08 anthony1 anthony10 anthony11 anthony12 anthony123 anthony13 anthony14 anthony15 anthony17
        anthony2 anthony21 anthony22 anthony23 anthony3 anthony4 anthony5 anthony6 anthony7 anthony8 anthony9 anthrax1
        antihero77 antioch1 antoine1 anton123 anton1234 anton1985 anton1986 anton1987 anton1988 anton1989 anton1992
        anton1993 anton1994 anton1995 anton1996 anton1997 anton2002 anton2010 anton523 anton777 anton8067 antonia1
        antonia2 antonio1 antonio123 antonio2 antonio22 antonio3 antonio4 antonio6 antonio7 antonio8 antonov3d
        antwerp1 antwerp2 anything1 aobo2010 ap1969ap apache12 apache22 apache64 apakabar1 apollo01 apollo11 apollo12
        apollo123 apollo13 apollo16 apollo17 apollo44 apollo69 apple123 apple360 applepie1 apples10 apples12 apples123
        apples13 aprecio123 april123 april196 april197 april199 april200 april2000 aprilia1 apsk54321 aptiva12
        aptx4869 aq12wsde3 aq1sw2de3 aquafina12 aquarius1 ar123456 ar990601 arabella24630 aragorn1 aragorn2 aragorn3
        arcadia1 archer12 archer22 archery1 archie11 argentina1 arhangel9797 arianna1 aries123 arina1998 arina2008
        arina2009 arina2010 arizona1 arizona2 arizona5 arizona6 arizona8 arizona9 armagedon1 armagedon666 armags45
        armando1 armani12 armenia15 armstrong1 army1234 army2001 armyada2 arnie100 arnold10 arnold12 arnster55
        arrakis1 arrow105 arrow123 arschloch1 arsenal0 arsenal1 arsenal10 arsenal11 arsenal12 arsenal123 arsenal14
        arsenal1886 arsenal2 arsenal4 arsenal5 arsenal6 arsenal7 arsenal8 arsenal9 arsenal98 arshavin23 art131313
        art_06.05 artcast2 artem007 artem111 artem123 artem1982 artem1983 artem1984 artem1985 artem1987 artem1988
        artem1990 artem1991 artem1992 artem1993 artem1994 artem1995 artem1996 artem1997 artem1998 artem200 artem2000
        artem2001 artem2004 artem2005 artem2007 artem2008 artem2010 artem2012 artem777 artemis1 arthur00 arthur11
        arthur12 arthur123 arthur69 artrod19 artur123 artur12345 artur1995 artur1996 artur2000 artur2011 artur4ik
        artyr0005 aruba123 arwpls4u arzamas16 arzum3113 as123456 as1234567 as12as12 as12az23 as12df34 as5ffz17i
        as5fz17i as790433 as9ffz1712 as9ffz1721 asas1234 asasas12 asd123321 asd12345 asd123456 asd123456789 asd123as
        asd123asd asd123asd123 asd123fgh456 asd123qwe asd321edc asd34120 asd456asd asd515wasya asd666fds asdasd12
        asdasd123 asdasd123123 asdasd22 asdasd666 asdasdasd1 asddsa123 asdewq123 asdf0987 asdf1212 asdf1234 asdf12345
        asdf123456 asdf1983 asdf3423 asdf4321 asdf4567 asdf67nm asdfasdf1 asdfg123 asdfg1234 asdfg12345 asdfg456
        asdfgh00 asdfgh007 asdfgh01 asdfgh11 asdfgh12 asdfgh123 asdfgh1234 asdfgh12345 asdfgh123456 asdfgh2024
        asdfgh2025 asdfgh2026 asdfgh777 asdfghj1 asdfghj123 asdfghjk1 asdfghjkl007 asdfghjkl1 asdfghjkl111 asdfghjkl12
        asdfghjkl123 asdfghjkl1234 asdfghjkl12345 asdfghjkl123456 asdfghjkl2024 asdfghjkl2025 asdfghjkl2026
        asdfghjkl777 asdfjkl1 asdqwe12 asdqwe123 asdzxc12 asdzxc123 asfab234 asfnhg66 ashanti1 ashleigh1 ashleigh69
        ashley007 ashley01 ashley02 ashley04 ashley08 ashley09 ashley10 ashley11 ashley12 ashley123 ashley1234
        ashley12345 ashley123456 ashley13 ashley14 ashley15 ashley16 ashley17 ashley18 ashley19 ashley20 ashley2024
        ashley2025 ashley2026 ashley21 ashley22 ashley23 ashley24 ashley26 ashley32 ashley69 ashley777 ashley90
        ashtray1 aspire12 aspire5315 aspirine1 aspirine123 asroma27 assa1234 assassin1 assface1 assfuck1 assh0les
        asshole1 asshole12 asshole123 asshole2 asshole3 asshole4 asshole5 asshole6 asshole69 asshole7 assist72
        assman12 assman69 assman77 asswipe1 assword1 asterix1 asterix2 asterix6 astondb9 astoriy1 astra123 astra16v
        astra334566 astrid29 astro123 asusp535 at4gftlw athens2004 athlete7 athlon64 atiradn1 atlanta1 atlanta7
        atlantis1 atlars10 atlas123 atom1992 atomic99 attila12 attitude1 atwater1 atyjvty666 au100500 auburn01
        auburn34 auckland2010 auction1 audi1000 audi4000 audi5000 aug!272010 aug12345 august01 august06 august08
        august10 august11 august12 august13 august14 august15 august16 august17 august18 august19 august20 august21
        august22 august23 august24 august25 august26 august27 august28 august29 august30 august31 august69 august73
        august74 august88 aumimis5 austin00 austin01 austin10 austin11 austin12 austin123 austin13 austin15 austin20
        austin21 austin22 austin23 austin24 austin30 austin31 austin316 austin51 austin69 austin94 austin96 austin97
        austin98 austin99 austine1 australia1 austria1 autobot1 autopas1 autumn007 autumn123 autumn1234 autumn12345
        autumn123456 autumn2024 autumn2025 autumn2026 autumn777 autumn99 avalon08 avalon11 avalon13 avalon19 avatar01
        avatar12 avatar13 avatar2010 avatar99 avenger1 avenger2 avengers1 avery123 aviator1 avir0043 avril123 avzihw71
        aw53641927 awacsf22 awei1616 awesome1 awesome11 awesome12 awesome123 awesome2 awesome7 awesome8 awesome9
        awo8rx3wa8t awsome123 ax420cpd ax5mtmsv axl5rose ayamjago8 ayc5ndl4 aynrand1 az.1996. az09az09 az123456
        azaz0909 azer1234 azerty00 azerty01 azerty12 azerty123 azflkjw1 azfpc310 azlk2141 azsxdc123 aztec123 azwdct04
        azza0990 azzarra23 b0ll0ck5 b0ll0cks b0nehead b109m262 b1234567 b12345678 b123456789 b164002202 b16delta
        b1b2b3b4 b1bomber b1rdcage b2bomber b2rlkcjg b2spirit b4486456z b4llhaus b54eano8 b5ullie1 b648b85d
        b74cx6qs7328 b7b7vhig5ij5 b7h0bart b7o7n7d7 b85d07f2 b929ezzh ba21dele ba3grymh ba8050272 babay123 babe1234
        babe1987 baby10n5 baby1234 baby2000 baby2008 baby2009 babybaby1 babybear1 babyblue1 babyboo1 babyboy1
        babyboy12 babyboy123 babyboy2 babyboy3 babycakes1 babycat1 babydoll1 babyface1 babygirl0 babygirl01 babygirl06
        babygirl07 babygirl08 babygirl09 babygirl1 babygirl10 babygirl11 babygirl12 babygirl13 babygirl14 babygirl15
        babygirl16 babygirl17 babygirl18 babygirl19 babygirl2 babygirl20 babygirl21 babygirl22 babygirl23 babygirl24
        babygirl3 babygirl4 babygirl5 babygirl6 babygirl69 babygirl7 babygirl8 babygirl9 babygurl1 babygurl12
        babygurl13 babygurl14 babygurl2 babylon1 babylon4 babylon5 babylon6 babylove1 babymama1 babyphat1 babywkasta2
        bac21708 bacardi1 bacchus1 bach1234 bach1685 bach4150 back2bac back2back backd00r backspace1 bacon123 bad11bad
        bad2bone badass00 badass11 badass12 badass19 badbitch1 badboy007 badboy01 badboy11 badboy12 badboy123
        badboy1234 badboy13 badboy21 badboy69 badboy78 badboy99 badboys2 baddog2p badfish7 badger12 badger99 badgers1
        badgirl1 badiman28200 badnews1 baggies1 baggins1 baggio10 bagpuss1 bahamut01 bahia1979 bailey01 bailey10
        bailey11 bailey12 bailey123 bailey13 bailey22 bailey29 bailey33 bailey34 bailey66 bailey69 bailey99
        baili123com bajenfans34 baker123 balance1 baldwin1 balera321 balla007 ballack13 ballard1 ballbag1 baller10
        baller11 baller12 baller123 baller13 baller15 baller21 baller22 baller23 baller24 baller25 baller33 ballin12
        ballin23 balloon1 balloons99 balls123 balrog12 baltimore1 bambam11 bambam12 bambam123 bambam69 bambamb1
        bambi212 bamor123456 ban30622 banaan123 banan123 banana00 banana01 banana10 banana11 banana12 banana123
        banana22 banana69 banana77 banana88 banana99 bananas1 bananas123 bananas2 banane2007 bandit01 bandit10
        bandit11 bandit12 bandit123 bandit21 bandit22 bandit33 bandit69 bandit99 bandits1 bangbang1 banger66 bangkok1
        bangkok2 bank6755 banking1 banshee1 banshee2 banzai41 bar588bar588 barbara0 barbara1 barbara2 barbara9
        barbarian13 barber20 barber69 barbie12 barbie123 barcelona1 barcelona12 barclay1 barends1 barkley1 barkley3
        barley11 barney01 barney10 barney11 barney12 barney123 barney99 barnz1ba baron123 barrett1 barrett2 barron13
        barry123 barsik544 barthe06 bartman1 base7dog baseba11 basebal1 baseball007 baseball08 baseball09 baseball1
        baseball10 baseball11 baseball12 baseball123 baseball1234 baseball12345 baseball123456 baseball13 baseball14
        baseball15 baseball16 baseball17 baseball18 baseball19 baseball2 baseball20 baseball2024 baseball2025
        baseball2026 baseball21 baseball22 baseball23 baseball24 baseball25 baseball3 baseball33 baseball4 baseball5
        baseball6 baseball7 baseball777 baseball8 baseball9 basic123 basket12 basketbal1 basketbal9 basketball1
        basketball11 basketball2 bass1234 bass2000 bass2277 bassman1 bastard1 bastard2 bastard6 bastard69 bastard9
        bastian1 bat2bat2 bateman1 bath0208 batista1 batman00 batman007 batman01 batman02 batman05 batman10 batman11
        batman12 batman123 batman1234 batman12345 batman123456 batman13 batman14 batman19 batman20 batman2024
        batman2025 batman2026 batman21 batman22 batman23 batman24 batman32 batman33 batman333 batman42 batman44
        batman55 batman66 batman67 batman69 batman74 batman77 batman777 batman78 batman82 batman88 batman98 batman99
        battery1 bauer123 baux1945 baxter04 baxter12 baxter99 bayern94 bazooka1 bb123456 bba25547 bball123 bbbb2222
        bbbb7777 bbbbbb2000 bbbbbb99 bbbbbbb1 bbleo1zz bbqychu5rt bc796521 bcdjudo7 beach123 beach2010 beachbum1
        beaches1 beagle10 beagle11 beagle12 beaker12 beanie21 beano002 bear1129 bear1234 bear2000 bear2327 bear7333
        bearbear1 bearcat1 beardog1 bears123 beast123 beast556 beast666 beastie1 beatles1 beatles2 beatles4 beatles6
        beatles9 beatrice1 beatriz1 beaujeu21 beautiful1 beautiful2 beauty98 beaver10 beaver12 beaver69 beaver99
        beavers1 beavers3 beavis01 beavis12 beavis69 beavis78 beavis99 bebemi27 bebop123 because1 beckett1 beckham1
        beckham2 beckham23 beckham7 becky123 becool141 bedford1 bedrock1 beefcake12 beer1234 beer2006 beer2337
        beerman1 beethoven9 beetle01 beetle11 befscp47 behappy1 bela2404 belair57 belfast1 belgium1 belial01 believe1
        belinda1 belka123 bell2000 bella123 belle123 belmont1 beloved1 benfica1 bengals1 benjam1n benjami1 benjamin1
        benjamin15 benji123 bennett1 bennett2 benno007 benny123 benqfp783 benson10 bentley1 bentley2 bentley5
        bentley50 benzene1 beretta1 beretta9 bergen09 bergkamp10 berl1952 berlin01 berlin12 berlin19 berlin1945
        berlin2010 bermuda1 bernados1 bernard1 bernard24 bernard4 bernice1 bernie12 bernie19 bernie51 bernie69
        bersa380 bert1234 bertha10 bertha12 bertram1 best123admin bestpker09 beta2000 beth2384 bethany1 better99
        bettina1 bettina23 bettis36 betty123 bettyboop1 beverly1 beyeu192 beyonce1 bfb181818 bff4ever bg6njokf
        bgxz32an bhangra1 bhbyf123 bhbyf2011 bhrh0h2oof6xbqjeh bhu89ijn bianchi1 bibq1yjg biff5459 big1foot bigal333
        bigb00bs bigballs1 bigbang1 bigbass1 bigbear1 bigbird1 bigbird2 bigbird7 bigblue1 bigbooty1 bigboss1 bigboy10
        bigboy11 bigboy12 bigboy123 bigboy22 bigboy40 bigboy69 bigcat69 bigcity1 bigcock1 bigdadd1 bigdaddy1 bigdaddy2
        bigdaddy69 bigdawg1 bigdick1 bigdick2 bigdick6 bigdick69 bigdick9 bigdog01 bigdog11 bigdog12 bigdog123
        bigdog22 bigdog23 bigdog51 bigdog59 bigdog69 bigdog77 bigdog99 bigduke6 bigfish1 bigfoot1 bigfoot2 biggirl1
        biggles1 bighead1 bighurt1 bigjohn1 bigmac12 bigmac25 bigmac70 bigmama1 bigman12 bigman22 bigman69 bigmoney1
        bignose1 bigpapa1 bigpimp1 bigpimpin1 bigred12 bigred66 bigsexy1 bigstar1 bigtime00 bigtime1 bigtime2 bigtits1
        bigtits2 bigtits4 bigtits6 bigtits7 bigtuna1 bikov127 bilal123 bill1234 bill1989 bill2000 bill2222 bill2455
        bill6969 bill7718 billabong1 billiejoe1 billing6 bills072 billy123 billy200 billybo1 billybob1 bingo007
        bingo100 bingo123 binkley1 binky123 biochem1 biology1 birdie01 birdie123 birdies1 birdman1 birdman2 birthday0
        birthday1 birthday10 birthday100 birthday11 birthday133 birthday2 birthday21 birthday26 birthday27 birthday28
        birthday299 birthday3 birthday333 birthday36 birthday4 birthday424 birthday5 birthday52 birthday53 birthday54
        birthday55 birthday6 birthday9 birthday99 bis2mark biscuit1 biscuit22 biscuit7 biset366 bishop11 bismark1
        bismillah1 bitch101 bitch123 bitch1234 bitch666 bitchass1 bitches1 bitches2 biteme01 biteme11 biteme12
        biteme123 biteme66 biteme69 bitsprx2 bj200ex1 bkite123 bkl29m2bk bkmz1234 bkmz1991 bkmz1998 bkmz2005 bks4life
        bkw28hefex3 bl8lygb0 blabla12 blabla123 blabla22 blablabla1 black100 black111 black123 black1989 black666
        black777 black999 blackcat1 blackcat123 blackdog1 blackhawk1 blackie1 blackie2 blackie5 blackie7 blackjack1
        blackjack21 blackman1 blackops2 blackout1 blackrain1 blackrose1 blade123 blade666 blade900 blah1234 blahblah1
        blake123 blanche1 blank123 blanket1 blast123 blasted1 blaster1 blaster2 blaster7 blaze420 blazer01 blazer25
        blazer83 blazer88 blazer91 blazer98 blazers1 blbjn007 bleach12 bleach123 bledsoe1 blessed0 blessed1 blessed2
        blessed7 blessing1 blessings888 bleu2rou blink123 blink182 blinknc1 blister1 blister3 blitzer1 blizzard1
        blkdrag0ns blkpre99 blocked1 blogs123 blond007 blonde69 blondes8 blondie1 blondie2 blondie3 blondie9
        blood100101 blood123 blood411 blood4life blood666 blossom1 blossom5 blowjob1 blowjob2 blowjob6 blowjob69
        blowme69 bls6hdff blue1006 blue1234 blue12345 blue2000 blue2222 blue2245 blue2468 blue4711 blue8844 blueberry1
        bluebird1 blueboy1 bluedog1 bluedog2 blueeyes1 bluejay1 bluejay7 blueman1 bluemax1 bluemoon1 blues123 bluesky1
        bluesky2 bluesky7 blunt420 bm30nwnc bma2bwtx bmfc2353 bmvm3e46gtr bmw12345 bmw318is bmw318ti bmw323ci bmw325ci
        bmw325is bmw328ci bmw328is bmw330ci bmw750il bmwk1100 bmwk1200 bmwm3gtr bmwr1100 bmx4life bn0996an bo11ocks
        bo4e6361 boating1 bob12345 bobbie12 bobbob123 bobby111 bobby123 bobcat12 bobcats1 bobdole1 bobik123 bobmarley1
        bobo1234 bobobo12 bobson88 bodie123 bodo2184 boeing72 boeing73 boeing74 boeing747 boeing75 boeing77 boeing777
        boff8324 bogdan123 bogdan2009 bogdan2010 bogus100 bogus123 boguska123 boiler27 boilers1 boing747 bolbo6a6s
        bollock1 bollocks1 bolnica007 bolnica1 bolnica123 bolnica1234 bolnica12345 bolnica123456 bolnica2024
        bolnica2025 bolnica2026 bolnica777 bologna1 bologna6 bomber12 bomber123 bomber21 bombers1 bonanza1 bond0007
        bond0077 bond1007 bond2000 bond9007 bondage1 bondage2 bondage7 bondage9 bondra12 boner123 bones123 bonjour1
        bonjovi1 bonkers1 bonnie11 bonnie123 bonnie22 bono6oll bonovox1 boobear1 boobies1 boobies2 boobies4 boobies7
        booboo01 booboo11 booboo12 booboo123 booboo14 booboo22 booboo23 booboo69 boobs123 boobs4me booger12 booger99
        boogers1 boogie11 boogie12 boogie66 book2938 books4me booky000 boomboom1 boomer07 boomer11 boomer12 boomer123
        boomer19 boomer21 boomer22 boomer31 boomer45 boomer69 boomer99 boosted1 booster1 boots123 bootsie1 booty123
        boracho1 boragud02 borden26 bordon33 bored767 boredboi4u boricua1 boris123 borka200 born1950 born1958 born2die
        born2fly born2run born2win bosco123 boscoe01 boss1234 boss1969 boss3000 bosshog1 bossman1 bossman2 bossyak123
        boston01 boston11 boston12 boston13 boston16 boston21 boston22 boston42 boston69 boston77 boston99 bouche12
        boulder1 bouncer1 bourbon1 bourque7 bowie198 bowl2000 bowling1 bowling2 bowling3 bowman67 boxer123 boxster1
        boxster9 boy1cool23 boy4u2ownnyc boyfriend1 boynton1 boyz2men bozo2000 bozz9999 br00klyn br1ttany bracken1
        bradley1 bradley2 bradley7 bradman1 brady123 bram7777 branden1 brandi69 brandnew1 brandon0 brandon00 brandon01
        brandon1 brandon10 brandon11 brandon12 brandon123 brandon13 brandon2 brandon20 brandon3 brandon4 brandon5
        brandon6 brandon7 brandon8 brandon9 brandy01 brandy10 brandy11 brandy12 brandy13 brandy19 brandy69 brandy94
        branson0 branson1 brasil10 bratz123 braves01 braves10 braves12 braves95 bravo123 braxton1 brayden1 brazil66
        breaker1 breanna1 breasts1 breathe1 brechen3 brenda10 brenda123 brenda69 brendan1 brendan2 brendon1 brennan1
        brento11 bret1827 brett123 bri5kev6 brian111 brian123 briana69 brianna1 brianna2 brianne1 bridget1 brijam24
        brillo021 brinki12 briscoe1 brista10 bristol1 bristol2 britney1 britney916 britt123 britta12 brittany1
        brittany12 brittany2 brittney1 brittny1 britton1 broadband1 broadway1 brodie01 brodie10 brody123 broken27
        broker01 bronco19 bronco69 bronco77 bronco96 broncos1 broncos2 broncos3 broncos5 broncos7 broncos8 broncos9
        bronson1 brooke10 brooke12 brooke123 brooke14 brooke21 brooke99 brooklyn1 brooklyn2 brooks12 brooks55 brother1
        brother2 brother6 brothers1 brothers3 brown123 brownbrown01 browneyes1 brownie1 brownie2 browns19 browns99
        bru27hqf bruce123 brucelee1 bruins00 bruins11 bruins14 bruins77 bruiser1 bruno123 brunob21 brutus01 brutus12
        brutus99 bry23kwz bryan123 bryant24 bryce123 bryck5bt bsheep75 bstaf1fo bu76e1wc bu7re8au bubba111 bubba123
        bubba200 bubba222 bubba5292 bubble01 bubble14 bubblegum1 bubbles1 bubbles12 bubbles123 bubbles13 bubbles2
        bubbles3 bubbles5 bubbles7 bubbles9 buceta2007 buck1234 buckeye0 buckeye1 buckeye3 buckeyes1 buckley1
        budakpandai80 budakyz1 buddha10 buddha12 buddha69 buddy007 buddy101 buddy111 buddy123 buddyboy1 budha123
        budlight1 budman22 budweiser1 buffa000 buffalo0 buffalo1 buffalo2 buffalo3 buffalo4 buffalo6 buffalo7 buffalo8
        buffalo9 buffett1 buffy123 buffy1ma buford55 bugeye23 bugg6611 bugger13 bugman69 bugsbunny1 buhftvdkf2
        buick455 build123 builder1 bujhm1108 bujhm123 bujhm1992 bukkake1 bukkake2 bulat1996 bulldog0 bulldog1 bulldog2
        bulldog3 bulldog4 bulldog5 bulldog6 bulldog7 bulldog8 bulldog9 bulldogs1 bullet11 bullets1 bullfrog1
        bullnuts2003 bulls123 bullsh1t bullshi1 bullshit1 bully123 bumblebee1 bump6931 bumpers1 bunker12 bunnies1
        bunny123 bunty123 burbank1 burger01 burger12 burnley1 burnout1 burrito1 burton12 burton13 burton99 bushido1
        busines1 business1 buster01 buster04 buster05 buster10 buster11 buster12 buster123 buster13 buster14 buster16
        buster19 buster20 buster2000 buster21 buster22 buster23 buster33 buster34 buster42 buster44 buster69 buster77
        buster83 buster88 buster98 buster99 butcher1 butkus51 butler55 butler99 butt2000 butter11 butter12 butter69
        buttercup1 butterfly0 butterfly1 butterfly2 butterfly3 butterfly4 butterfly5 butterfly6 butterfly7 butterfly8
        butterfly9 butters1 buttfac3 buttface1 butthea1 butthead1 butthole1 buttman1 button12 buttons1 buttons2
        butts123 buttsex1 buzzard1 bv931op1 bvac0324 bvc7xr635 bvp33w7epu bwcc2009new bwfq23jp7f byron123 byusdg23
        c06ff265 c0cac0la c0l0rad0 c0ltrane c0m1cb00k c0m1cb00kdb c0mput3r c0mputer c0nfus3d c0ntr0ls c0rvette
        c0urtney c0xswa1n c1234567 c123456789 c1c2c3c4 c1f2i3f4 c2766605 c32649135 c3hfpyteuflftim c3poc3po c3por2d2
        c43dae874d c43qpul5rz c459df55 c4jx7u4uoi c5galaxy c7130c0406 c72e74a2 c79901277 c7e4f8ezqh c8irepost c9rjuxzm
        cab4ma99 cabbage1 cabbie23 caboose1 cadence1 cadillac1 cadr14nu cae7sar2 caesar01 caesar12 caesar74 cahek0980
        caitlin1 caitlyn1 cal77der calcity1 caleb123 calenicno1 calgary1 cali1234 cali4nia california1 caligul1
        calisto1 callie12 callofduty123 callofduty4 callum123 calvin01 calvin10 calvin12 calvin69 calypso1 cam19801
        camaro01 camaro22 camaro67 camaro68 camaro69 camaro79 camaro91 camaro94 camaro99 camaroz2 camaroz28 camdsh20
        camdton2 camel123 camel666 camelot1 cameron0 cameron1 cameron11 cameron12 cameron123 cameron2 cameron21
        cameron22 cameron3 cameron4 cameron5 cameron6 cameron7 cameron9 camilla1 camille1 camille2 camp0017 camp2000
        campbel1 campbell1 camper99 campus100 camvid30 canada00 canada01 canada11 canada12 canada123 canada22 canada23
        canada77 canada99 canar1es cancer69 cancer76 cancun09 candace1 candice1 candice2 candle98 candy101 candy123
        candy4me candycane1 candygirl1 candyman1 cani1234 cannabis1 cannabis90 canon10d canon123 cantona1 cantona7
        canucks1 cap.2006 capa2009 capecod1 capilla951 capital1 capital2 capital5 capo9730 capone12 capricorn1
        caprone00 capslock1 captain0 captain1 captain2 captain3 captain5 captain6 captain7 captain8 captain9 car12345
        caracas1 caracus66 caramba100500 caramel1 caramel2 carbon12 carbon123 carbon14 cardiff1 cardinal1 cardinals1
        cards110 care1839 carebear1 carebears1 career121 carissa1 carla123 carling2 carlito1 carlitos1 carlos10
        carlos11 carlos12 carlos123 carlos13 carlos15 carlos19 carlos25 carlos64 carlos68 carlos69 carlos77 carlos99
        carlson1 carlton1 carmelo1 carmelo15 carmen00 carmen01 carmen12 carmen123 carmen30 carmen69 carmine1 carnage1
        carol123 carol198 carolbe3 carolin1 carolina1 caroline1 carolyn1 carpediem1 carpediem69 carpenter1 carrera1
        carrera4 carrick1 carrier1 cars1234 carson12 carsten2 carter01 carter11 carter12 carter15 carter80 cartman1
        cartman2 cartman5 cartman6 cartman69 cartoon1 carwash1 casamm69 casanova1 casbah49 cascade1 case2388 casey111
        casey123 cash2274 cashmoney1 casino123 casio123 casper11 casper12 casper123 casper13 casper20 casper22
        casper23 casper33 casper69 casper99 cassandra1 cassidy1 cassie01 cassie11 cassie12 cassie123 castillo1
        castle14 caswell1 cat15175 cata1985 catalina1 catalog1 catalog9 catch222 catcher1 catdog12 catdog123 catfish1
        catfish2 catherine1 cathy123 caution1 caveman0 caveman1 caw10fxy cb156caa cb3be910b65 cbew8695 cbr1000f
        cbr1000rr cbr1100x cbr1100xx cbr600f2 cbr600f3 cbr600f4 cbr600fs cbr600rr cbr900rr cbr929rr cc123456 ccbill12
        cccc1111 ccccccc1 ccddee11 ccy26720 cde1fe414 cde32wsx cde34rfv cde3vfr4 cde453296 cdma2000 cds04121989
        cdtnf123 cdtnkfyf1 cdtnkfyf20 cdw61494 ce5939ae cecilia1 ceisi123 celeron1 celeste1 celeste2 celica00 celica20
        cellphone1 celtic01 celtic12 celtic123 celtic16 celtic1888 celtic22 celtic33 celtic67 celtic88 celtics1
        celtics3 celtics33 central1 central2 central7 century2 cerber148 cerebus1 cerf1234 ces6hclk cessna07 cessna15
        cessna17 cessna172 cexjyjr1 cezer121 cfif1993 cfif1997 cfif1999 cfif2000 cfif2001 cfif2002 cfif2009 cfif2010
        cfifvfif211 cfnfybcns1 cft67ujm cft67ygv cfycbnb527 cfyz1993 ch0c0late ch1tt1ck ch3ch2oh champ123 champion1
        champion24 chan1215 chance03 chance11 chance12 chance32 chance69 chandler1 chandra1 change12 change123
        change1234 changeme007 changeme1 changeme123 changeme1234 changeme12345 changeme123456 changeme2024
        changeme2025 changeme2026 changeme777 changes1 channel0 channel1 chantal1 chantel1 chaos666 chaotic1 chaplin1
        chapman1 chapter1 charger1 charger6 charger7 chargers1 chargers21 charity1 charlene1 charles0 charles1
        charles12 charles123 charles14 charles2 charles3 charles4 charles5 charles6 charles69 charles7 charles8
        charles9 charley1 charlie0 charlie007 charlie01 charlie1 charlie10 charlie11 charlie111 charlie12 charlie123
        charlie1234 charlie12345 charlie123456 charlie13 charlie2 charlie2024 charlie2025 charlie2026 charlie3
        charlie4 charlie5 charlie6 charlie7 charlie777 charlie8 charlie9 charlotte1 charly2004 charmed1 charmed3
        charter1 chase101 chase123 chasity1 chassis1 chatou1l chaucer1 chauncy1 cheater1 check123 checker1 checola1
        cheddar1 cheer101 cheer123 cheers16 cheese01 cheese10 cheese11 cheese12 cheese123 cheese13 cheese15 cheese23
        cheese27 cheese69 cheese72 cheese88 cheese99 cheetah1 cheguevara1 chehali1 chelle1234 chelsea0 chelsea01
        chelsea1 chelsea10 chelsea11 chelsea12 chelsea123 chelsea1905 chelsea2 chelsea25 chelsea3 chelsea4 chelsea5
        chelsea6 chelsea7 chelsea8 chelsea9 chelsey1 chemical1 chemist1 cher0kee cherokee1 cherries1 cherry12
        cherry123 cherry13 cherry15 cherry20 cherry73 chessie1 chester07 chester1 chester12 chester1220 chester123
        chester2 chester3 chester4 chester5 chester6 chester7 chester8 chester9 chestnut1 chevelle1 chevrolet1
        chevy0124 chevy123 chevy196 chevy200 chevy327 chevy350 chevy454 chevy4x4 chevys10 chevyz24 chevyz28 chevyz71
        chewy123 cheyenne1 chi74casu chiana19 chicago0 chicago1 chicago2 chicago23 chicago3 chicago5 chicago6 chicago7
        chicago8 chicago9 chicco22 chicken0 chicken1 chicken11 chicken12 chicken123 chicken2 chicken3 chicken4
        chicken5 chicken6 chicken7 chicken8 chicken9 chickens1 chickenwing101 chicks77 chico123 chief123 chiefs58
        chihuahua1 children1 children2 children3 children4 chimera1 china123 china200 chinese1 chinka12 chinook1
        chiphi96 chipper1 chipper10 chipper2 chipper3 chips123 chiquita1 chitown1 chivas#1 chivas10 chivas100 chivas11
        chivas12 chivas123 chivas13 chloe111 chloe123 chloe200 chocha10 chocola1 chocolate1 chocolate12 chocolate2
        chocolate3 chocolate4 chocolate5 chocolate7 chocolate8 chocolate9 choder78 cholco01 chooch23 chopper1 chopper2
        chopper6 chopper7 chord328 chris001 chris007 chris0304 chris100 chris101 chris111 chris123 chris1234
        chris12345 chris143 chris149 chris197 chris198 chris199 chris200 chris222 chris313 chris4me chris508 chris666
        chris888 chris911 chris999 chrissy1 christ01 christ12 christa1 christi1 christian1 christian2 christian7
        christina1 christina2 christine1 christmas1 christmas2 christo1 christopher1 christy1 chronic1 chronic420
        chuck123 chuckie1 chucks94 chumley4870 chunky12 chuy7616 cia12345 ciaociao1234 cidkid86 cimwin32 cinders1
        cindy123 cingular1 cinnamon1 cipan7412 circle77 cisco123 citizen1 citizen2 citroen1 cityrno1 cjkm14881488
        cjkysirj1 cjustklp6l cjxb2014 cjxfsl27 cjyz2002 ck6znp42 ckel1727 cksdnd12 clapton1 clara123 clare123
        clarence1 clarinet1 clarion1 clark123 class200 class2010 classic1 classic2 classic6 classof0 classof06
        classof07 classof08 classof09 classof200 classof201 classof2010 classof6 classof9 claudia0 claudia1 claudia2
        claudia8 claudia9 claudio1 clayton1 clayton2 clean874524 cleaner1 cleju666 clemens1 clement1 clemson1 clemson8
        cleopatr1 cleopatra1 cleveland1 clh57680 click123 clifford1 clifton1 climber1 clinton1 clipper1 clips123
        clk55amg clorka777 clouds11 clover12 clown123 clubstar88 clyde123 cm6e7aumn9 cmigtvo7 cmu9ggzh cmxmyi9h
        cnfc35762209 cnfybckfd1900 cnhtkjr1 cnn988651 co861351 coach123 coaster1 cobalt22 cobalt60 cobra123 cobra302
        cobra427 cobra444 cobra777 cocacola1 cocaine1 cock2000 coco1234 cococo07 coconut1 codered1 cody1234 cody1988
        coffee01 coffee11 coffee12 coffee42 coffee69 cohf9999 cola2000 cold2000 coldplay1 coleman1 colette1 colin123
        collect1 colleen1 colleen2 college1 college2 college3 collie12 collin12 collin21 collins1 collins2 collins6
        colnago1 colole57 colombia1 colombo5 colonel1 colonia1 colorad1 colorado1 colt1911 coltar15 colts123 columbia1
        combat123654 combat84 combo101 comcast0 comcast1 comctl32 comeon11 comet123 comfort1 comic123 comicbookdb1
        comics33 comm3000 command1 command2 comp1234 comp967r compac44 company1 compaq01 compaq11 compaq12 compaq123
        compaq21 compaq23 compaq99 compass1 compgod1 complex1 compton1 compton7 compusa1 compute1 computer007
        computer1 computer11 computer12 computer123 computer1234 computer12345 computer123456 computer2 computer2024
        computer2025 computer2026 computer7 computer777 computer9 conan123 concord1 concrete1 condor01 condor12
        coneyhall24 confused1 connect1 connect4 connor01 connor02 connor04 connor11 connor12 connor123 connor98
        consult1 contact1 content1 contest1 control0 control1 control123 control2 converse1 cookie01 cookie10 cookie11
        cookie12 cookie123 cookie13 cookie16 cookie23 cookie59 cookie69 cookies1 cookies12 cookies123 cookies2
        cookies4 cooking1 cool1234 cool12345 cool123456 cool2000 coolbeans1 coolboy1 coolbugi2000 coolcat1 coolcat101
        cooldog1 cooldude1 cooler12 coolgirl1 coolguy1 coolio12 coolkid1 coolman1 coolman2 coolness1 coolqq12 cooper02
        cooper10 cooper11 cooper12 cooper123 cooper13 cooper21 cooper22 cooper23 cooper24 cooper33 cooper44 cooper69
        cooper99 cooter69 copper10 copper12 copper13 copper69 coppin47 coquili4 corazon1 cordell123 cordova1 core2duo
        core2rap corey123 corey777 corndog1 cornell1 cornell4 corolla1 corona12 corona42 corrado1 corrado9 corsair1
        corvet07 corvett1 corvette1 cosmo123 cosmos090 cosmos33 costa123 cottage1 cottage6 cotton12 cotton99 cottus02
        cougar01 cougar11 cougar12 cougar88 cougar99 cougars1 cough123 counter1 counter2 country1 couponsc10 courage1
        courage7 courage9 courier1 courtney1 courtney12 cowboy01 cowboy10 cowboy11 cowboy12 cowboy123 cowboy20
        cowboy22 cowboy23 cowboy24 cowboy25 cowboy44 cowboy69 cowboy76 cowboy88 cowboy98 cowboys0 cowboys1 cowboys12
        cowboys2 cowboys22 cowboys3 cowboys6 cowboys7 cowboys8 cowboys81 cowboys9 cowgirl1 coyote69 cpcp3333 cpe1704t
        cptnz062 cqub6553 cr4shing cr53rh29 cracker1 cracker2 crackers1 crackhead1 craig123 craig257d crapola1
        crapper1 crash123 crazy101 crazy123 crazygirl1 crckd2xpw cre8tive cream123 creat1ve creativ1 creative1
        creed363 crem9491 cricket1 cricket2 cricket3 cricket5 cricket6 cricket7 cricket8 cricket9 cricri10 crimson1
        crimson7 crimson9 crip4life cristian1 cristiano7 cristin1 cristina1 critter1 crjbk7ylxe crm15700 cromo2002
        cronaldo7 crooked1 crosby87 crown123 crows2000 crtt9854 cruiser1 crunchy1 crusher1 cruzazul1 crybaby1 cryss392
        crystal0 crystal1 crystal12 crystal123 crystal2 crystal3 crystal5 crystal6 crystal7 crystal8 crystal8970
        crystal9 cs19ha43da csaa7277 csfbr5yy cshvtxvfhr6 cska159951 cska1911 cska2005 ctdthysq777 cthtuf123 cthulhu1
        cthutq007 cthutq123 cthutq1234 cthutq12345 cthutq123456 cthutq1976 cthutq2024 cthutq2025 cthutq2026 cthutq777
        ctrfc123 ctrhtn47 ctswaj13 ctvmz2010 cubbear1 cubbies1 cubs1908 cubs2004 cubs2827 cubswin1 cuddles1 cuddles2
        cuhas6km culture1 cumming1 cummins1 cumshot1 cupcake1 cupcake12 cupcake123 cupcake2 cupcake3 cupcakes1
        cupid0ns curious1 curious2 curious7 curt1965 curtis12 curtis69 custom12 custom22 cutie101 cutie123 cutiepie1
        cutiepie12 cutiepie2 cutlass1 cvzefh1gk cvzefh1gkc cxfcnmt7 cxy831126 cyber7u89 cyclone1 cyclops1 cydvbb3qkc
        cygnusx1 cyngielek1 cynthia1 cynthia7 cypress1 czps5nyndwcksc czyclf4l d0ntm3ss d0r1nc0urt d1100357 d1234567
        d12345678 d123456789 d1amonds d1arrhea d1d1d1d1 d1d2d3d4 d1d2d3d4d5 d1e2n3i4s5 d1etc0ke d1i1m1a1 d1i2m3a4
        d1lakiss d250900d d2a3n4i5e6l d2f3edde d2koi82711 d2xyw89sxj d36rkqdff d36rkqdffd d3e77ce8 d4c3b2a1 d613547q
        d71lwz9zjs d7777777 d78unhxq d7q91db3tt d8cy2h3ssn d987654321 d9zufqd92n da010375 da0206sf dabears1 dabl1125
        dabomb86 dachkin7 dad2ownu daddy123 daddygirl1 daffy123 dageng22 dager007 dagestan05 dagger01 dagger58
        dagwood1 daisy111 daisy123 daisy3112 dak06ota dakota00 dakota01 dakota10 dakota11 dakota12 dakota123 dakota13
        dakota19 dakota22 dakota33 dakota42 dakota69 dakota88 dakota98 dakota99 dalbas73 dale1234 dale1959 dalejr08
        dalejr88 daleko123 dallas00 dallas01 dallas02 dallas03 dallas04 dallas08 dallas11 dallas12 dallas123 dallas21
        dallas214 dallas22 dallas23 dallas24 dallas33 dallas66 dallas69 dallas80 dallas88 dallas98 dallas99 dalton20
        damage11 damian12 damien123 damien666 damien79 damned69 dan12345 dance123 dance4life dance4me dancer01
        dancer11 dancer12 dancer123 dancer13 dancer23 dancer99 dancing1 danford1 danger12 danger13 dangerous1
        dangerous12 dani1234 daniel00 daniel007 daniel01 daniel02 daniel04 daniel06 daniel07 daniel10 daniel11
        daniel12 daniel123 daniel1234 daniel12345 daniel123456 daniel13 daniel14 daniel15 daniel16 daniel17 daniel18
        daniel19 daniel198 daniel20 daniel200 daniel2024 daniel2025 daniel2026 daniel21 daniel22 daniel23 daniel24
        daniel25 daniel26 daniel27 daniel28 daniel30 daniel55 daniel65 daniel666 daniel69 daniel76 daniel77 daniel777
        daniel84 daniel88 daniel91 daniel95 daniel97 daniel99 daniela0 daniela1 daniell1 danielle1 danielle12
        danielle2 daniil2009 danil123 danil1998 danil1999 danil2000 danil2001 danil2003 danil2004 danil2010 danil777
        danil8098 danila2000 danilka123 danilo123 danni123 danny001 danny123 dannyboy1 dannym88 dante007 dante123
        dante197 dante666 dantheman123 danya123 danzig66 danzig666 daomei13 daphne67 dapzu455 daredevil1 darius12
        dark1234 darkangel1 darkjavell9 darkness1 darkone1 darkside1 darkstar1 darlene1 darling1 darnell1 darrell1
        darren12 darren69 darts180 darulz16 dasha123 dasha12345 dasha1992 dasha1995 dasha1996 dasha1997 dasha1998
        dasha1999 dasha200 dasha2000 dasha2003 dasha2004 dasha2005 dasha2007 dasha2008 dasha2009 dasha2010 dasha777
        data1021 data1701 data2000 datsun74 daugavpils1 daughter1 dave1234 dave2000 dave2001 dave3283 david007
        david101 david123 david1234 david12345 david196 david197 david198 david1984 david200 david2000 david2002
        david2006 david211 david321 david777 davidic1 davinci1 davis123 daytona1 daytona2 daytona5 dbm123dm dbnfkbr1
        dbrf2010 dbrnjh572202 dbrnjhbz1 dcool101 dd123456 dd132089 dday1944 dddd1234 ddddddd1 ddmce23dd ddrocky3
        ddzj39cb3 de1987ma dead1234 dead3214 deadboy1 deadman1 deadman6 deadmau5 dean1234 deandre1 death101 death123
        death2al death666 death777 deathnote1 debbie01 debbie12 debbie69 debil123 deborah1 deborah2 dec25fum dec71941
        decatur1 decembe1 december1 december10 december11 december12 december13 december14 december15 december16
        december17 december18 december19 december2 december20 december21 december22 december23 december25 december28
        december31 dedperdyn1 deedee12 deepsea1 deepspace9 deeznuts1 default1 defender1 defender12 defense1 defiant1
        defil3dsmdme defjoin123 deflep27 deftones1 degr9369 degrassi1 delaney1 delete12 delicious1 delilah1 dell1234
        delpiero10 delta101 delta123 delta627 demo1234 demon007 demon021295 demon1209 demon123 demon1234 demon12345
        demon133 demon1985 demon1992 demon1q2w3e demon1q2w3e4r demon1q2w3e4r5t demon666 demonic1 den040791
        den1020834880 den121255555 den12345 den221991 den92666 denis007 denis123 denis1234 denis12345 denis123456
        denis1980 denis1981 denis1983 denis1984 denis1985 denis1986 denis1987 denis1988 denis1989 denis199 denis1990
        denis1991 denis1992 denis1993 denis1994 denis1995 denis1996 denis1999 denis2000 denis2002 denis2006 denis2011
        denis666 denis777 denise01 denise11 denise12 deniska1 deniska92 deniso4ka denman85 denmark1 denmark2 dennis10
        dennis11 dennis12 dennis123 dennis22 dennis52 dennis56 dennis99 dentist1 denver01 denver05 denver07 denver123
        denver25 deo91172 depeche1 depeche101 depiha46 derp12!@ derr6565852 derrick1 derry789 descent2 deshawn1
        design12 design99 designer1 desire3302 desiree1 desires55 deskjet1 deskjet6 desktop1 desmond1 destiny0
        destiny1 destiny10 destiny12 destiny123 destiny2 destiny3 destiny7 destiny9 detroit0 detroit1 detroit3
        detroit313 detroit4 detroit6 deus1985 deutsch1 deviant1 devil069 devil123 devil666 devildo1 devildog1
        devilmaycry4 devils2000 devils22 devils30 devils95 devils99 devin123 devine10 devious1 devious3 devo2706
        devon123 dewayne1 dexless77 dexter00 dexter01 dexter12 dexter123 dexter23 dexter25 dexter69 dexter99
        deyh2dc546 df300653 df3sypro dfa72dfj dfcbkbq1 dfdddf45fdgh dfg5fhg5vgfh1 dfgdrb5se4 dfkmrbhbz1972 dfkthf123
        dfktynby1986 dflbv123 dflbv2010 dfp21093 dfp21099 dfvgbh12 dfvgbh123 dfvgbh666 dfyjdf846 dfyz1234 dgl70460
        dh98818600 di7771212 diablo01 diablo11 diablo12 diablo123 diablo13 diablo21 diablo22 diablo23 diablo25
        diablo4419 diablo66 diablo666 diablo69 diablo77 diablo777 diablo88 diafu494 diamond0 diamond1 diamond12
        diamond123 diamond2 diamond3 diamond4 diamond5 diamond6 diamond7 diamond8 diamond9 diamonds1 diana123
        diana12345 diana199 diana1991 diana1995 diana1996 diana1998 diana1999 diana2002 diana2007 diana2008 diana2009
        diana2010 diana777 diano4ka diapers1 diaza3a3 dick1234 dick2000 dickens1 dickhea1 dickhead1 diego123 diehard1
        diehard123 diehard6 diesel11 diesel12 diesel22 diesel69 diesel99 dietcoke1 digger01 digger12 digimon1 digital0
        digital1 digital2 digital3 digital6 digital8 digital9 dignity7 dilbert0 dilbert1 dilbert23 dilbert4 dilbert5
        dim02feb dima081996 dima1234 dima12345 dima123456789 dima1396 dima1968 dima1970 dima1972 dima1974 dima1975
        dima1976 dima1977 dima1980 dima1983 dima1984 dima1985 dima1986 dima1987 dima1988 dima1989 dima1990 dima1991
        dima1992 dima1993 dima1994 dima1995 dima1996 dima1997 dima1998 dima1999 dima2000 dima2001 dima2002 dima2006
        dima2007 dima2008 dima2009 dima2010 dima2011 dima2012 dima22331 dima2304 dima324315198540 dima3452 dima38821
        dimaaa14 dimalika1 diman123 diman777 diman9999 dimas123 dimasd1994 dimebag1 dimitri1 dimka123 dimon007
        dimon0708 dimon123 dimon1396 dimon1991 dimon1992 dimon1996 dimon2010 dimon3240 dimon4ik dimples1 dinamo1927
        dingdong1 dino1288 dinomc47 dinosaur1 dipazara12 dipshit1 directo1 dirtbike1 discove1 diskst312002 disney12
        disturbed1 diunilaobu8* diver123 divers99 divorce1 divorce2 diwtgm8492 dixie123 diya2003 dj5136589 django01
        djerta78 djg4bb4b djkujuhfl34 djm29017 djtc7907 djukjl12 djyplmh9 dkirsch2 dkp6yej4 dkssud12 dkxjizc282
        dl3cq1108 dm6tzsgp dmband41 dmiller12as dmitry007 dmitry123 dmitry1234 dmitry12345 dmitry123456 dmitry2024
        dmitry2025 dmitry2026 dmitry777 doc44444 doc_0815 docprop2 doctor007 doctor11 doctor123 doctor1234 doctor12345
        doctor123456 doctor2024 doctor2025 doctor2026 doctor69 doctor777 doctor99 dodge1500 dodge200 dodge250 dodge360
        dodge4x4 dodgers1 dodgers2 dog4life dogbert1 dogbowl5 dogface1 dogfood1 doggie12 doggy123 doglover1 dogman66
        dogmeat1 dogphil3650 dogshit1 doktor007 doktor123 doktor1234 doktor12345 doktor123456 doktor2024 doktor2025
        doktor2026 doktor777 dolemit1 dolittl1 dollar41 dollars1 dolly123 dolores1 dolphin0 dolphin1 dolphin12
        dolphin2 dolphin3 dolphin4 dolphin5 dolphin6 dolphin7 dolphin8 dolphin9 dolphins1 dolphins13 doma77ns
        domainlock2004 domainlock2005 domingo1 dominic1 dominic2 dominic6 dominic86 dominican1 dominick1 dominik1
        dominika1 dominique1 domino88 donald01 donald123 donald56 donkey12 donkey123 donkey22 donkey69 donkey77
        donna123 donovan1 donovan5 dont4get dontknow1 doobie12 doodle12 doodlebug1 doodles1 doogie28 doogie81 doogiex1
        dookenr1 doom2004 doomsayer.2.7mords.v doomsayer.2.7mords.vv dorian01 dorothy1 double00 double07 douc1234
        douchebag1 dougkou1 douglas1 douglas12 douglas123 douglas2 douglas3 douglas6 douglas8 dovel123 doynx060
        dozer123 dp051388 dp617839 dpbk1234 dps140786 dr0w55ap dr342500 draco666 dracula1 dragon00 dragon007 dragon01
        dragon02 dragon05 dragon06 dragon07 dragon08 dragon10 dragon100 dragon101 dragon11 dragon12 dragon123
        dragon1234 dragon12345 dragon123456 dragon13 dragon14 dragon15 dragon16 dragon17 dragon18 dragon19 dragon20
        dragon2000 dragon2010 dragon2024 dragon2025 dragon2026 dragon21 dragon22 dragon23 dragon24 dragon25 dragon26
        dragon27 dragon28 dragon29 dragon31 dragon32 dragon33 dragon34 dragon35 dragon37 dragon42 dragon44 dragon50
        dragon55 dragon64 dragon66 dragon666 dragon6661 dragon67 dragon69 dragon72 dragon73 dragon74 dragon75 dragon76
        dragon77 dragon777 dragon81 dragon85 dragon86 dragon87 dragon88 dragon89 dragon93 dragon98 dragon99 dragon999
        dragonfly1 dragonne74 dragons1 dragoon1 drahme24 drak0022 drake123 drakon42 drakon_13 drbalt74 dream123
        dreamer0 dreamer1 dreamer123 dreamer2 dreks452 dresden1 drew1234 drift89094072877 driller1 driss112 drive487
        drive500 driver12 drjynfrnt2 dro8smwq drogba11 drowssa1 drowssap1 droz9122 drpepper1 drubin98 druhay17
        druid123 drummer1 drummer2 drummer3 drummer9 drums123 ds6tetsfdsrfdfgd ds7zamnw dsa12345 dsadsa321
        dsgtylhbdfntkm82 dsl2500u dt123456 dt426a37 dt68468drt dtcyf2010 dtcyf2011 dubai2010 dublin01 dublin88
        duc900ss ducati01 ducati20 ducati74 ducati748 ducati91 ducati99 ducati996 ducati998 duchess1 duck1234 duck2000
        duck3825 duckett1 ductile5 dude1234 dude1998 dude2000 dudeman1 dudley12 dudo1525 dufus711 duke1234 duke1991
        duke2000 dumars04 dumbass1 dumbass2 dummy123 duncan21 dune2000 dunhill1 dunkin20 dunnowho89 dupont24 durango0
        durango1 durango2 durango9 durdom13 dust360271212009 dustin22 dustin23 dustman1 dusty123 dusty197 dutchess1
        dwers232wds dwhg1974 dwilli4rd dxn36099 dybik.66. dylan123 dynamic1 dynasty1 dyskoteka1 e0000100 e0000206
        e1234567 e123456789 e1l2e3n4a5 e1nste1n e214fre21 e2fq7fzj e2yfp41b e3r4t5y6 e5poz8f1 e6aphkgg e6pz84qfcj
        e7h5ewevse e7xt6nzxn e8d45a22a4 e94j1958n eae21157 eagle055 eagle111 eagle1110 eagle1110-stimpy eagle123
        eagle777 eagle873 eagles00 eagles01 eagles04 eagles05 eagles08 eagles11 eagles12 eagles20 eagles21 eagles22
        eagles25 eagles45 eagles88 eagles99 earn3812 earnhardt3 east1999 easter12 eastern1 eastside1 eastside13
        easy1234 easyas123 eatme123 eatshit1 eatshit2 echizen18 eclipse0 eclipse1 eclipse2 eclipse7 eclipse9 eclipse99
        ecnbyjd22 econ2005 ecuador1 ed0bebop ed92b622 eddie123 eddie445 eddie622 eddie666 edgar123 edlight3 eduardo1
        education1 edward01 edward10 edward11 edward12 edward123 edward16 edward17 edward19 edward22 edward23 edward99
        edwards1 edxk20qmfs eeeeeee1 efa4r7h1 efbcapa201 efbcapa2010 efwe5tgwa5twhgd egew5twt3tgh65y egf6qyk9 eggp1ant
        egor1234 egor1996 egor1997 egor1998 egor1999 egor2000 egor2001 egor2002 egor2003 egor2007 egor2009 egor2010
        egxkc833sw egypt123 eh1k9oh335 ehdgnl12 eight888 eiji0123 eikocarol13 einstein1 eir3489i
        ejxjzgbgunaz9z6j6exbniqga ekaterina20 eks1rka2 ekx1x3k9bs el1zabeth el345612 el546218 elaine22 elaine69
        elan6tra elbows96 eleanor1 electra1 electri1 electric1 electro1 elegant1 element0 element1 element123 element2
        element4 element5 element7 element9 elena123 elena1958 elena1962 elena1963 elena1964 elena1965 elena1967
        elena1970 elena1971 elena1972 elena1973 elena1974 elena1975 elena1976 elena1977 elena1979 elena198 elena1980
        elena1982 elena1983 elena1984 elena1985 elena1987 elena1989 elena2010 elena2011 elendil1 elephant1 eleven10
        eleven11 elfxf777 elior20052482 elisabeth1 elizabeth0 elizabeth1 elizabeth2 elizabeth3 elizabeth7 elizabeth8
        elizabeth9 elliott1 elliott9 elmer251 elmo1234 elton123 elvira26 elvis111 elvis123 elvis197 elway777
        emachines1 email123 emanuel1 emar3114 emerald1 emerald2 emerald3 emerica1 emerson1 emerson2 emily123 eminem00
        eminem11 eminem12 eminem123 eminem69 emma1234 emmanuel1 emmitt22 empire11 empire12 emtec30mh emulet13 ender123
        enemy123 energy00 energy12 energy23 eng2nerd eng53533 engine10 engine11 engine12 engine1995ass engine22
        engine23 engineer1 england1 england2 england6 england7 english1 enigma22 enigma69 eniluap1 enjoy123 enrique1
        enron714 enter123 enterprise1 entropy1 entropy6 entry170 episode1 episode2 epoch123 epsilon1 epsilon6
        epsonlq100 eqes606898 erasmus1 erasur23 erec26rus ereyes4269 ereyes4269-ryan1199 eric1132 eric1234 eric2446
        erica100 erica123 ericss0n erika123 erle3347 ernest02 ernesto1 erotic4u erotica1 error404 erywgan5 escape12
        escort01 esmeralda1 esmith22 espanol1 esperanza1 espfrk98 esteban1 estelle1 esther01 esther12 estrella1
        eternal1 eternity1 ethan123 ethanryan01 etienne1 euclid90 euq8pvhrnpssdymizqx+ euro2000 euro2004 euro2008
        euro2012 eus1sue1 eutect1c eva30166cp everest1 everett1 everton1 evolution1 evony123 evony192 ewelina6814838
        examen99 exedra345 expanasion12 expert12 expl0rer explore1 explorer1 express1 express2 express9 extra300
        extra330 extreme1 eyeball1 eyeshield2 ezekiel11991 ezn2shag f00tba11 f00tball f1234567 f14tomca f14tomcat
        f15eagle f16falco f19911991f f1f2f3f4 f1f2f3f4f5 f1r2e3d4 f1racing f1uuhza723 f22rapto f22raptor f334cf27
        f3f3f4f7 f4phanii f5533576m f64579820f f6520907k f7b9f7b9 f8753ec4 f8dsps818 f8yruxoj fa49at56 fabolous1
        fabregas4 fabulous1 faca210898 face2face facebook1 faith123 faith200 faith777 faithful1 faiwvn8523 falcon01
        falcon04 falcon10 falcon11 falcon12 falcon13 falcon15 falcon16 falcon17 falcon19 falcon20 falcon21 falcon23
        falcon24 falcon33 falcon40 falcon50 falcon69 falcon70 falcon75 falcon79 falcons1 falcons7 falla123 fallen11
        falling1 fallout1 fallout2 fallout3 familia1 familia123 family01 family04 family11 family12 family123
        family1st family22 family23 familyguy1 fanat1234 fank10011996 fanta123 fantastic4 fantasy1 fantasy2 fantasy3
        fantasy4 fantasy7 fantasy8 fantasy9 faqsam13 fares123 fariss73 farmers1 farscape1 farside1 farside6 fartman1
        fashion1 fassen55 fastbal1 fastest1 fat4life fatal1ty fatass69 fatboy03 fatboy99 fatcat12 fatcat22 fatcat33
        fathead1 father01 father11 father12 father123 fatima753357 fatluvr69 fatman32 faust123 favorite2 favorite3
        favorite4 favorite5 favorite6 favorite7 favorite8 favorite9 favvf4vi fax290mc fbi11213 fcc5nky2 fccgqag134
        fcporto74 fcporto74150 fcsm1922 fdfnfhrf6666 fdpbubu61 fdsa4321 fearless1 feather1 fedeisor7 feder_1941
        federal1 fej3xs65 felicia1 felicia2 felicity1 felipe12 felipe123 felipe23 felix007 felix123 felix1952 felix777
        felling1 fenchel55 fender01 fender11 fender12 fender21 fender69 fender86 fender99 fener1907 ferguson1 ferid123
        ferien12 fernand1 fernanda1 fernando1 ferrari0 ferrari1 ferrari2 ferrari3 ferrari355 ferrari360 ferrari4
        ferrari5 ferrari7 ferrari9 ferrarif1 ferrarif50 ferret69 fesseln2 fetish01 fetish33 fetish69 feuer112
        feyenoord1 feynman1 fffffff1 ffg47nav ffvdj474 fgjcnjk1 fgmd8888 fh18p2ss fhbyf2008 fhctybq2 fhneh123 fhneh144
        fhneh1993 fhntv123 fhntv1997 fhntv1998 fhntv2001 fick1tju ficken100 ficken12 ficken76 fiction3 fiction4
        fiction5 fiction6 fiction7 fiction8 fiction9 fidelio1 fiery658 fiesta97 fietsen1 fifa2000 fifa2002 fifa2004
        fifa2008 fifa2009 fifa2010 fifa2011 fifa2012 fifer2402 fighing54 fighter1 fighting54 figment1 figure29
        fiji1848 film@123 filters1 finally1 finance1 findaupair007 finger090 finger11 finger12 fingers1 finland1
        finster1 fire1234 fire231989 fireba11 fireball1 fireball5 fireballxl5 firebir1 firebird1 fireboy1 firefly1
        firefox1 firefox2 firefox7 fireman1 fireman2 fireman7 firstone123 fischer1 fish1234 fish2000 fish2001 fish2222
        fish9378 fisher10 fisherman1 fishing1 fishing2 fishing3 fishing4 fishing5 fishing6 fishing7 fishing8 fishman1
        fishman7 fishy123 fisting1 fit4life fitness1 fj6544fjdfj fj973qrt fjnq8915 fjysk762 fk3456abc fk8bhydb
        fkajfhsgt19pot fkbyf001 fkbyf123 fkbyf2004 fkbyf2007 fkbyf2010 fkg7h4f3v6 fkojn6gb fktif6115 fktrcfylh007
        fktrcfylh1 fktrcfylh123 fktrcfylh1234 fktrcfylh12345 fktrcfylh123456 fktrcfylh2024 fktrcfylh2025 fktrcfylh2026
        fktrcfylh777 fktrctq1 fktrctq123 fktyf123 fktyf2000 fl1nger1 flame123 flamengo1 flames12 flaming1 flamingo1
        flanker7 flash123 flatl1ne flatron1 flatronf700p flatsk73 fletch12 fletcher1 fleury14 fliegen1 flight00
        flight12 flight23 flipflop1 flipper1 flipper2 flipper4 flipper5 flipper9 flogger1 florence1 florian1 florida0
        florida1 florida2 florida3 florida6 florida7 florida8 florida9 flower01 flower11 flower12 flower123 flower34
        flower99 flowers1 flowers12 flowers123 flowers2 flowers4 floyd723 fluffy11 fluffy12 fluffy123 fluminense1
        fly33angel flyaway1 flyeagle75 flyers01 flyers10 flyers25 flyers88 flyers99 flyfish1 flz300zx fm12mn12
        fm2zxc49 focus001 focus123 focus247 focusrs2006 foda-se1 foda-se12 foghorn1 fokkerd7 foley123 foo54bar
        foofoo22 foolish1 fooma091194fds footba11 footbal1 football007 football01 football07 football08 football09
        football1 football10 football11 football12 football123 football1234 football12345 football123456 football13
        football14 football15 football16 football17 football18 football19 football2 football20 football2024
        football2025 football2026 football21 football22 football23 football24 football25 football27 football28
        football3 football32 football33 football34 football4 football44 football45 football5 football50 football53
        football54 football55 football56 football6 football65 football69 football7 football77 football777 football79
        football8 football81 football88 football9 football95 football98 football99 ford1234 ford1997 ford2000 ford2004
        ford9402 fordcar1 fordf100 fordf150 fordf250 fordf350 fordf550 fordgt40 foreman1 forest01 forest11 forest12
        forest22 forest99 forester1377 forever0 forever01 forever1 forever12 forever123 forever2 forever21 forever27
        forever3 forever4 forever5 forever6 forever7 forever8 forever9 forgot333 forgotten1 fori6666 formatc1 formula1
        formula2 formula3 formula9 formule1 forrest1 fortuna1 fortune1 fortune12 fortune2 fortune8 forty9er forum442
        forward1 fosl0002 foster12 foster21 fosters1 fountain1 four4444 fowtaop572 fox12345 foxfire1 foxfire2
        foxracing1 foxtrot1 foxtrot2 foxtrot4 foxtrot5 foxtrot6 foxtrot9 fqrg7cs493 fr33pa55 fr6vv5j2hy fragile1
        france98 frances1 francesca1 francis0 francis1 francis2 francis5 francis6 francis7 francisco1 frank100
        frank123 frank333 frankie1 frankie2 frankie3 frankie4 frankie7 frankie8 frankli1 franklin1 fraser44 frazier1
        fre_ak8yj freak123 freaky69 freckles1 fred1234 fred2727 fred8888 freddie0 freddie01 freddie1 freddie2 freddie3
        freddie5 freddie9 freddy01 freddy12 freddy123 freddy18 freddy69 freddy7a freddy99 frederi1 fredfre1 fredric1
        free1234 free1sch free2rhyme free4all freebird1 freecom5 freedom0 freedom007 freedom1 freedom11 freedom12
        freedom123 freedom1234 freedom12345 freedom123456 freedom2 freedom2024 freedom2025 freedom2026 freedom3
        freedom4 freedom4me freedom5 freedom6 freedom7 freedom777 freedom8 freedom9 freedom99 freeftp11 freeman0
        freeman1 freeman2 freeman3 freesex1 freesky12 freestyle1 freeway1 freeze112 frehley1 fremont1 french12
        frenchy1 fresh123 friday08 friday11 friday12 friday13 frieda81 friend12 friends1 friends12 friends123 friends2
        friends3 friends4 friends4ev friends5 friends7 friendz1 frisbee1 frisco415 fritz123 frmr1234 frmr12345
        frmr123456 frmr2024 frmr2025 frmr2026 fro25mai froddo86 frodo123 frodo236 frog1234 frogger1 froggie1 froggy12
        froggy69 frogman1 front242 frost123 frost1996 frosty01 frosty12 fsd9shtyu ftb251184 ftp123ftp fu082508251
        fu7u4a#$$$ fubar123 fuck1108 fuck1234 fuck2000 fuck2you fuck6969 fuck7you fuckcha0 fucker11 fucker12 fucker123
        fucker13 fucker22 fucker69 fuckerman1 fuckers1 fuckface1 fuckfuck1 fuckher1 fuckher2 fucking1 fucking123
        fucking2 fucking57 fucking69 fuckit69 fucklife1 fucklove1 fucklove13 fuckme12 fuckme123 fuckme69 fuckme99
        fuckoff1 fuckoff11 fuckoff12 fuckoff123 fuckoff2 fuckoff3 fuckoff6 fuckoff666 fuckoff69 fuckoff7 fuckoff8
        fuckoff9 fuckshit1 fuckthat1 fuckthis1 fucku123 fucku666 fuckyou0 fuckyou01 fuckyou08 fuckyou09 fuckyou1
        fuckyou10 fuckyou11 fuckyou12 fuckyou123 fuckyou13 fuckyou14 fuckyou2 fuckyou21 fuckyou22 fuckyou23 fuckyou3
        fuckyou4 fuckyou420 fuckyou5 fuckyou6 fuckyou666 fuckyou69 fuckyou7 fuckyou8 fuckyou88 fuckyou9
        fuckyourbrain13 fugazi13 fujitsu1 fuk19600 fuku00198 fulcrum1 fulcrum2 fullm00n fullmetal1 funeral1 funny123
        funtime1 funtime2 furball1 furious1 future12 futures1 futyn007 fuzz1954 fuzzy123 fva27091994 fxfx5000
        fxzz75$yer fxzz75yer fybvfcnth07 fyfcnfcbz09 fyfcnfcbz1 fyfnjkbq777 fylhtq007 fylhtq12 fylhtq123 fylhtq1234
        fylhtq12345 fylhtq123456 fylhtq1971 fylhtq1996 fylhtq2024 fylhtq2025 fylhtq2026 fylhtq21 fylhtq777 fylhtq95
        fylhtq98 fynjy123 fynjy777 fypjhbr007dfcz007rfr fysihz5g fyutk123 g00dluck g00dpa$$w0rd g0dsmack g0dz1ll4
        g0dzilla g0ldf1sh g0ldfish g10vann1 g1234567 g13916055158 g3ce003389 g3ny5yof g5h6j7bvh98 g711codc g8220441
        g8keeper g9kc8s4r g9l2d1fzpy ga69will gabber69 gabby123 gabriel0 gabriel1 gabriel12 gabriel123 gabriel2
        gabriel22 gabriel3 gabriel4 gabriel6 gabriel7 gabriel8 gabriel9 gabriela1 gabriella1 gabrielle1 gac80896706
        gadget01 gail0821 galaxy01 galaxy97 galaxy99 galileo1 galileo7 galina123 galina1957 galina1964 gallery1
        gambion32 gambit12 gambit69 gambler1 game1412 game8734 gameboy1 gamecube1 gamemaster12 gamer123 gamer4life
        games123 gamlie26 gamma123 gamma200 gamma375 gandalf0 gandalf1 gandalf2 gandalf3 gandalf4 gandalf5 gandalf7
        gandalf8 gandalf9 ganesh123 gangbang01 gangrel1 gangsta1 gangsta12 gangsta123 gangsta2 gangsta6 gangsta7
        gangster1 gangster12 ganja420 gankutsuou1989 ganster1 garang123 garbage1 garcia12 garcia22 garcia69 gardner1
        garfield1 garland1 garnett2 garr1234 garrett1 garrett2 garry123 gary1234 gason1245 gaster101 gate2000 gateway0
        gateway1 gateway2 gateway22 gateway3 gateway4 gateway5 gateway6 gateway7 gateway8 gateway9 gatorade1 gators07
        gators96 gavin123 gawker12 gawker19 gayss3232 gaz29wak gazza123 gb15kv99 gbljh123 gborv526 gbplf123
        gbplfnsqgfhjkm1 gbpltw123 gbpltw147 gbug123g gchtfm04 gcvgrvuut5v6er gdcc9921 ge042283 geforce4 geheim123
        gembird2 gemini01 gemini11 gemini12 gemini13 gemini19 gemini20 gemini21 gemini22 gemini28 gemini69 gemini73
        general007 general1 general2 general4 general5 general7 general8 generic1 genesis0 genesis1 genesis2 genesis6
        genesis8 genesis9 genius12 genius123 genius21 genmi528 genovese001 genuine1 geolog323 george00 george007
        george01 george04 george10 george11 george12 george123 george13 george17 george19 george20 george21 george22
        george23 george27 george30 george33 george42 george66 george69 george99 georgia0 georgia1 georgia2 georgia3
        georgia7 georgia9 georgie1 gerardo1 gerhard1 gerkat99 german123 germany1 germany2 gerrard0 gerrard1 gerrard8
        gerrity1 gerry001 get2work getier24 getit123 getmoney1 getmoney2 getrich2 getsome1 getsome2 getsum69 gfdtk666
        gfgf1234 gfh2ec3ybr gfhfljrc83 gfhjkm00 gfhjkm007 gfhjkm01 gfhjkm10 gfhjkm11 gfhjkm111 gfhjkm12 gfhjkm123
        gfhjkm1234 gfhjkm12345 gfhjkm123456 gfhjkm13 gfhjkm135 gfhjkm17 gfhjkm1992 gfhjkm2010 gfhjkm2011 gfhjkm2024
        gfhjkm2025 gfhjkm2026 gfhjkm21 gfhjkm22 gfhjkm23 gfhjkm25 gfhjkm321 gfhjkm33 gfhjkm333 gfhjkm666 gfhjkm77
        gfhjkm777 gfhjkm78 gfhjkm88 gfhjkm89 gfhjkm91 gfhjkm99 gfif1991 gfnhbr787898 gfs2z6wb gfxqx686 gfyb9k11
        gggg6rrr ggggggg1 ghbdfnbpfwbz1 ghbdtn007 ghbdtn02 ghbdtn11 ghbdtn112 ghbdtn12 ghbdtn123 ghbdtn1234
        ghbdtn12345 ghbdtn123456 ghbdtn15 ghbdtn2024 ghbdtn2025 ghbdtn2026 ghbdtn22 ghbdtn777 ghbdtnbr1 ghbdtnbr12
        ghbdtngjrf1 ghbdtnl2 ghblehjr1 ghblehjr111 ghbrjk777 ghbyc123654 ghbyn1ghbyn ghd4drgv ghfdlf33 ghhh47hj764
        ghhh47hj7649 ghj100ghj ghj100njk ghjcnj12 ghjcnj123 ghjcnj33 ghjcnjgfhjkm1 ghjcnjnfr1 ghjcnjnfr123 ghjcnjq1
        ghjghj22 ghjk6789 ghost123 ghost666 ghost690 ghost702 ghostly1 ghuxty14 giacomo1 giants10 giants11 giants123
        giants21 giants22 giants24 giants25 giants56 giants69 gibson12 gibson123 gibson33 giddyup1 gide11ok9b
        gigaman8891 giggles1 giggsy11 gilbert1 gilbert2 gilbert2707 gilbert3 gilbert9 gillian1 gillian5 gimog215
        gimopoy123 gin55ger gina1212 ginger00 ginger01 ginger10 ginger11 ginger12 ginger123 ginger13 ginger19 ginger20
        ginger21 ginger22 ginger321 ginger55 ginger69 ginger99 ginola14 giorgio1 giovanni1 giraffe1 girdle50 girl1234
        girls123 girls4me girlygirl1 girth886 giselle1 gitti68r giulia13 giveit2me giveitu1 gixer750 gizmo123 gizmo666
        gizmodo1 gizmodo2 gjcklr2b gjgeufq1 gjhjkm123 gjkbyf2010 gjkbyf5743 gjkmpjdfntkm1 gl3bk02k glacier1 gladiator1
        gladiator2 gladiator3 gladiator5 glam8394 glamorous1 glasgow1 glasgow2 glavine4 glitter1 global01 global11
        glock9mm gloria18 gloria1p glory123 glpct123 gmi94fin gn56gn56 gnasher23 gnf8oasu4 go4broke go4itnow goalie31
        goatboy1 gobears1 goblue01 goblue86 goblue97 gobucks1 gobuffs2 gocanes1 godawgs1 godbless1 goddess1 goddess7
        godfather1 godfather2 godim001 godisgood1 godislove1 godless1 godlike1 godsmack1 godverdomme01 godzill1
        godzilla02 godzilla1 godzils4s7 goforit1 goforit2 gofsu338 goirish1 gold1234 gold1324 gold1fin goldber1
        goldberg1 golden01 golden10 golden11 golden12 golden22 golden69 goldfish1 goldhill25 goldie12 goldie99
        goldinfo1975 goldman1 goldo123 golf1234 golf1953 golf1991 golf2000 golf2001 golf7777 golfer01 golfer07
        golfer11 golfer12 golfer19 golfer20 golfer22 golfer23 golfer33 golfer44 golfer45 golfer69 golfer72 golfer77
        golfing1 golfman1 golfnut1 golfpro1 goliath1 gomez123 gonein60 gonoles1 gonzalez1 gonzo123 gonzo666 goober12
        goober22 good1234 good12345 good123654 good2use good4now good4you goodboy1 goodbye1 goodbye2 goodgirl1
        goodguy1 goodguy2 goodluck1 goodluck7 goodman1 goodtimes1 goody2shoes goofy111 goofy123 google10 google11
        google12 google123 google23 gooner01 gooner14 gooner63 goose123 gopher12 gopstop123 gordolee85
        gordolee85-mac2olli gordon24 gordon69 gorelova2009 gorgeous1 gorilla1 gorilla5 gorilla6 gorilla8 gorilla9
        gorod312 gorod812 gostate1 gosuslugi007 gosuslugi1 gosuslugi123 gosuslugi1234 gosuslugi12345 gosuslugi123456
        gosuslugi2024 gosuslugi2025 gosuslugi2026 gosuslugi777 gotcha00 goterps1 gotmilk1 goto1957 gotohell1 gotribe1
        gotyou08 govols01 gowings1 goyo2000 gqd4apdh gr112149 gr1n41ks grace123 gracie01 gracie11 gracie12 gracie35
        grad2000 grad2001 grad2005 graffiti1 graham12 granada1 grandad1 grandam1 grandia2 grandma1 grandma2 grandpa1
        granite2 grant123 grapes13 grateful1 gratias1 graves09 grayson1 gre69kik great123 green009 green111 green123
        green200 green420 green456 green666 green777 green999 greenbay1 greenbay4 greenday1 greenday12 greenday2
        greeneyes1 greg1234 gregor11 gregor22 gregory1 gregory2 gremlin1 gremlin2 grendel1 gretchen1 gretzky9
        gretzky99 griffey1 griffey2 griffin1 griffin2 griffin6 griffin7 griffon1 grifter1 grinder1 gringo38 grip0znik
        grisu112 grizzly1 groovy99 groucho1 groupd2013 grover69 groza123 grunt123 grunt999 grusha123 gruszka1 gryphon1
        gs910510 gsan8222 gsgba368 gsx1300r gsxr1000 gsxr1100 gsxr7500 gt162929 gtlbr1234 gtnhj123 gtnhj328903
        gtogto43 gu2348qv guadalupe1 guardian1 guatemala1 guest007 guest123 guest1234 guest12345 guest123456 guest2024
        guest2025 guest2026 guest777 guido123 guilherme1 guilherme12 guilherme123 guillermo1 guiness1 guinnes1
        guinness1 guitar01 guitar09 guitar11 guitar12 guitar123 guitar13 guitar69 guitar77 guitar99 gumby123 gummy243
        gunayka1995 gundam00 gundam01 gundam12 gunit123 gunner01 gunner11 gunner19 gunners1 gunners7 gunther1 guru2222
        gustave1 gustavo1 gustavo12 gustavo2 guzman84 gwar0001 gwerty123 gy3yt2rgls gymnast1 gypsy123 gznybwf13
        gzw8he6y h03d2bz9 h0lygr41l h0ngk0ng h1234567 h12345678 h1959n05 h1a2l3f4 h1xp2z2duk h1y4dua229 h200svrm
        h2522026 h2tmc4g358 h2vwdubjx4 h397pnvr h3rcul3s h4t1p2p5 h4t3cr3w h6131pol h6472024 h72sfibbnl h8b2h8b2
        h9iymxmc h_froeschl7 haaf2965 habbo123 hachiko2 hacked12 hacker12 hacker123 hades666 hadrian1 hager321
        haha1234 hahaha123 hahm1224 hailey01 hailhim88 haker1994 hal90000 halcyon1 haley123 halflife2 halifax1
        hallo123 hallo1234 halloween1 halo1234 hambone1 hamburg1 hamburg15 hamburger1 hamham11 hamilton1 hamish123
        hamlet01 hamlet67 hammer00 hammer01 hammer10 hammer11 hammer12 hammer123 hammer21 hammer22 hammer24 hammer27
        hammer35 hammer45 hammer61 hammer69 hammer72 hammer99 hammers1 hammers2 hammond1 hampton1 hamster1 hamster2
        hamza123 hana2183 hancock1 hand2000 handsome1 hangar18 hanger18 hannah01 hannah02 hannah05 hannah08 hannah10
        hannah11 hannah12 hannah123 hannah13 hannah14 hannah17 hannah2009 hannah22 hannah23 hannah44 hannah69 hannah95
        hannah99 hannibal1 hannover96 hans4queck hansol32 hansolo1 hansolo7 happiness1 happy100 happy101 happy111
        happy123 happy1234 happy12345 happy200 happy2010 happy420 happy777 happy999 happydays1 happyfeet1 harb4343
        hardc0re hardcor1 hardcor3 hardcore1 hardcore2 hardon69 hardy111 haris123 harlan10 harley00 harley01 harley02
        harley03 harley05 harley07 harley10 harley11 harley12 harley1200 harley123 harley13 harley15 harley19 harley20
        harley25 harley66 harley69 harley77 harley85 harley88 harley91 harley97 harley98 harley99 harmony1 harold12
        harpoon1 harri123 harris25 harris71 harrison1 harry001 harry007 harry101 harry123 harry999 harrypotter1
        hart1902 harvard1 harvard2 harvard8 harvest1 harvey21 harvey69 harvey77 harvick2 harvick29 haslo123
        hassan030894 hast1066 hastings1066 hastler123 hatcher1 hatchet1 hate2003 hateyou1 hateyou2 havefun1 havefun2
        hawaii00 hawaii11 hawaii12 hawaii20 hawaii50 hawaii69 hawaii808 hawaii99 hawaiian1 hawk1234 hawkdog79
        hawkesbury93 hawkeye1 hawkeye7 hawkeye8 hawkins1 hayden05 hayden11 haywir12 hazzard1 hbhc8290826 hbkcum10
        hbyfntq1986 hd764nw5d7e1vb1 hd764nw5d7e1vbv he635789 health12 health99 healthy1 heart123 heartless1 hearts123
        heat7777 heather0 heather1 heather12 heather123 heather2 heather3 heather4 heather5 heather6 heather7 heather8
        heather9 heatman55 heatoclevaedr36 heaven01 heaven12 heaven17 heavenly1 hebrews1 hector11 hedge123 hedj2n4q
        hefner99 heijeg1231 heike123 heikura3 heinui93 hejhej123 hejsan12 hejsan123 hel31ena helicon1 hell1234
        hellboy1 hellboy12 hellfire1 hellfire1990 hello100 hello101 hello111 hello123 hello1234 hello12345 hello1995
        hello222 hello321 hello555 hello666 hello777 hello999 helloda1 hellome1 hellomoto1 hellsing1 helmet12 helo4321
        helpme11 helpme12 helpme96 henderson1 hendrix1 hendrix2 hendrix3 hendrix5 hendrix6 hendrix9 henni1907 henri123
        henry123 herbert0 herbert1 herbert2 herbert5 hercule1 hercules1 herjkf33978 hermann1 hermes123 hermione1
        hern34sp hernandez1 hero1234 hero4011 herpderp123 herring1 hershey1 hershey2 hershey3 hershey8 hervam1982
        hesoyam1 hesoyam123 hesoyam1997 hester23 hevhk43n9j hexblue4 hey12345 heyhey12 heyheyhey1 heythere1 hf22d08f0
        hgrfqg4577 hh7sc4dx hhadkd99 hhhhhhh1 hhoku123 higgins1 highway1 highway6 hihello11 hihje863 hillary1
        hillbilly1 hillman1 hilyard1 hiphop10 hiphop11 hiphop123 hiram675 history1 history2 history278 hithere1
        hitler88 hitman11 hitman12 hitman23 hitman47 hitman77 hitman99 hjccbz007 hjccbz123 hjccbz1234 hjccbz12345
        hjccbz123456 hjccbz2024 hjccbz2025 hjccbz2026 hjccbz777 hjpjxrf23062007 hjvfirf1 hjvfytyrj95 hjyfklj9 hkger286
        hklmdf13 hm9958123 hmiucif1 hmmm1234 hobbes12 hobbes99 hoboken1 hoc66key hockey007 hockey01 hockey02 hockey03
        hockey10 hockey101 hockey11 hockey12 hockey123 hockey1234 hockey12345 hockey123456 hockey13 hockey14 hockey15
        hockey16 hockey17 hockey19 hockey2024 hockey2025 hockey2026 hockey21 hockey22 hockey23 hockey24 hockey25
        hockey27 hockey29 hockey30 hockey31 hockey33 hockey44 hockey66 hockey69 hockey72 hockey77 hockey777 hockey88
        hockey99 hoff6589 hoffenheim2008 hoffman1 hofnar44 hog7wild hola1234 holden05 holden23 holdenv8 holding1
        holiday1 holiday2 holland1 holland6 hollie99 hollister1 hollister2 hollister3 holly123 holly200 hollywood1
        hollywood2 holmes22 holycow1 holyshit1 home0401 home1234 home2000 homeboy1 homer111 homer123 homer196 homer316
        homer383 homer999 homerun1 homerun4 homestar1 homework1 honda123 honda125 honda200 honda2000 honda250 honda400
        honda450 honda500 honda600 honda750 honda900 honda929 honda999 hondacr2 hondacx5 hondas20 hondas2000 hondas2k
        honduras1 honesty1 honey123 honey215 honeybun1 hoochie1 hoosier1 hooters1 hooters4 hooters6 hooters69 hooters7
        hope1234 hope4673 hopeful1 hoperzone13 hopkins1 horizon1 horizon16 horndog1 hornet12 hornet1983 hornets1
        horny123 horse123 horses12 horses123 hospital007 hospital1 hospital123 hospital1234 hospital12345
        hospital123456 hospital2024 hospital2025 hospital2026 hospital777 hostile1 hot2trot hot69sex hot97hot
        hotchick1 hotdog01 hotdog12 hotdog123 hotdog21 hotdog99 hotgirl1 hotmail1 hotmail123 hotmama1 hotpink1
        hotrod69 hotsex69 hotshit1 hotshot1 hotshot6 hotstuff1 hottie01 hottie101 hottie11 hottie12 hottie123 hottie13
        hottie14 hottie19 hottie69 houdini1 hound123 house123 houseroad4 houston0 houston1 houston2 houston3
        houston713 houston9 howard119 howard12 howdy123 hpchp0j1 hpdj6cdc hpii1234 hpmrbm41 hr45ku66 hrenota1
        hshfd4n279 ht010170 hthort23 htyf1994 huangjin1987 hudson12 hudson33 huey1974 huf0gan1 hugble13 hughes99
        hugo1234 huhbbhzu78 hummer11 hummer12 hummer69 hummer99 hummerh1 hummerh2 humphrey1 hunt0802 hunt1959 hunt4red
        hunter00 hunter007 hunter01 hunter02 hunter05 hunter06 hunter07 hunter08 hunter10 hunter11 hunter12 hunter123
        hunter1234 hunter12345 hunter123456 hunter13 hunter14 hunter18 hunter19 hunter2024 hunter2025 hunter2026
        hunter21 hunter22 hunter23 hunter24 hunter26 hunter28 hunter333 hunter44 hunter45 hunter51 hunter66 hunter68
        hunter69 hunter71 hunter74 hunter777 hunter81 hunter88 hunter97 hunter99 hunterf6 hunting1 hunting2 hurricane1
        husband1 husker23 husker89 huskers1 huskers2 huskies1 huskies9 husky_1303 hussain1 hustler1 hustler5 hustler7
        hustlin1 hvergelmir7 hx28o9e646 hxp4life hxxo3yja hydro420 hyper273 hzgg9umc hzze929b i123456789 i1l2n3u4r5
        i3zc3nee8o i5stwf1rcx i7557j56 iam2sexy iamcool1 iamnumber1 iampurehaha2 ibill123 ibodebest1 ibrfhyj1 ibyybr56
        icam4usb icam5usb icansk82 icecream1 icecream12 icecream2 icecube1 iceman01 iceman07 iceman11 iceman12
        iceman14 iceman18 iceman19 iceman20 iceman21 iceman22 iceman24 iceman44 iceman58 iceman69 iceman77 iceman88
        ichiban1 ichiro51 icratt79 icthus01 icwconn1 icwconn2 icxkyb7972 id6c3wr6un idccibt1 iddqd890 idedevicep0t
        idedevicep1t idedevicep2t idefix01 idontcare1 idontknow1 idur9x9f ie4regun iedkcs32 ieee1394 ieent001 iefiles5
        ieheg123 iffy1111 iforget2 iforgot1 iforgot2 ifynfkmghbvv44 ig4abox4 igetmoney1 igor1234 igor12345 igor1967
        igor1972 igor1988 igor1989 igor1990 igor1992 igor1994 igor1995 igor1997 igor1998 igor2000 igor2010 igor2011
        igtnlwc1 ihateyou1 ihateyou2 iiaiia1962 iiiiiii1 ijrjkfl1 ike02ban ikhouvanjeomer12345 ikilz083 ikmvw103
        ikzgf1213 il0v3y0u il0vey0u il0veyou il83jt7t ilds4edad ilikepie1 illini11 ilnar_13 ilov3you ilove123 ilove269
        ilove420 ilovealex1 iloveboys1 ilovegod1 iloveher1 ilovehim1 ilovehim12 ilovehim2 ilovejoe1 ilovejosh1
        ilovematt1 iloveme1 iloveme12 iloveme123 iloveme2 iloveme3 ilovemike1 ilovemm123 ilovemom1 ilovenick1
        iloveryan1 ilovesam1 ilovesex1 iloveu12 iloveu123 iloveu13 iloveu1314 iloveu143 iloveu22 iloveyo1 iloveyou0
        iloveyou007 iloveyou01 iloveyou07 iloveyou08 iloveyou09 iloveyou1 iloveyou10 iloveyou11 iloveyou12 iloveyou123
        iloveyou1234 iloveyou12345 iloveyou123456 iloveyou13 iloveyou14 iloveyou143 iloveyou15 iloveyou16 iloveyou17
        iloveyou18 iloveyou19 iloveyou2 iloveyou20 iloveyou2024 iloveyou2025 iloveyou2026 iloveyou21 iloveyou22
        iloveyou23 iloveyou24 iloveyou3 iloveyou4 iloveyou5 iloveyou6 iloveyou69 iloveyou7 iloveyou777 iloveyou8
        iloveyou88 iloveyou9 iloveyou<3 iloveyoux3 ilovlay162 ilshat2010 iluxaxa17 ilya1234 ilya1992 ilya1994 ilya1995
        im1admin imagine1 imagmakr15 imation1 imhipp99 imjakie123 immortal1 imnumber1 impala63 impala64 imperia2010
        imperial1 impreza1 impulse2 impulse9 imthebest1 ina38nay inactive1996aug incubus1 incubus7 india123 india200
        india2009 indian01 indiana1 indiana2 indiana7 indians1 indiglo1 indigo11 indigo12 indya123 ineeda40 inew7378
        infamous1 inferno1 inferno2 inferno6 infinity1 ing2sexx inga-123 ingram01 inhoc555 inna1002 inna1970 inna1989
        inna1994 inna1998 innjn103 inoeacc023 inq4yeyo insane12 insider2 insight1 installwmp64 instant1 integra1
        integra2 integra9 intel123 inter1908 inter456 interne1 internet007 internet1 internet12 internet123
        internet1234 internet12345 internet123456 internet2 internet2024 internet2025 internet2026 internet3
        internet777 intex123 intim850 intrepid1 inuyasha1 inuyasha12 io7eq1ff io9vypev iot42190 iou123y1 iphone3g
        ipo54tj45uy856 ipswich1 ipwnroben123 iqzzt580 ira12345 ireland1 ireland3 ireland5 ireland7 irene123 iri55kf88
        irina123 irina12345 irina1953 irina1967 irina1968 irina1969 irina197 irina1970 irina1972 irina1973 irina1974
        irina1976 irina1978 irina198 irina1980 irina1982 irina1983 irina1984 irina1985 irina1986 irina1988 irina1989
        irina1990 irina1991 irina1993 irina1996 irina1998 irina2010 irina555 irina777 irino4ka irish123 irjkf258
        irock123 iron1065 ironb667 ironman0 ironman1 ironman2 ironman6 ironman8 ironman99 irtedr52 is3yeusc isaac123
        isabel13 isabel972 isabella1 isabelle1 isacs155 isaiah53 isee2020 ishta123 islam123 island18pass islands1
        isotopeq2 isrdbg32 istanbul34 isthema1 itachi1995 italia22 italian1 italias1 itma88s6 itoyuka24 its2cool
        iu234jkh2g iv513613 ivan1234 ivan12345 ivan123456 ivan1980 ivan1982 ivan1983 ivan1984 ivan1985 ivan1986
        ivan1987 ivan1988 ivan1989 ivan1990 ivan1991 ivan1992 ivan1993 ivan1994 ivan1995 ivan1996 ivan1997 ivan1998
        ivan2008 ivan2009 ivan2010 ivan2011 ivan5046 ivan8899 ivant0503 iverson03 iverson1 iverson2 iverson3 iw14fi9j
        iw14fi9jwqa iw14fi9jxl iwj7wdq256 iy724h2u izaskun1 j0hnj0hn j0nathan j1234567 j12345678 j123456789 j1235610
        j1a9m4e5 j1a9m4e5s j1v1fp2bxm j2001505 j2gohome j38ifubn j3nn1f3r j3qq4h7h2v j4n4jel4 j5644574 j7777777
        j78gc86vg j8675309 ja123456 ja1loway jabba111 jabroni1 jack1234 jack1974 jack2000 jack2009 jack5225 jack8on4
        jackass0 jackass1 jackass12 jackass123 jackass2 jackass6 jacket025 jackie01 jackie10 jackie12 jackie123
        jackie23 jackie31 jackie69 jackjack1 jackmore1 jackoff1 jackpot1 jackpot2 jackpot3 jackpot4 jackpot6 jackpot7
        jackpot8 jackson0 jackson1 jackson12 jackson123 jackson2 jackson3 jackson4 jackson5 jackson6 jackson7 jackson8
        jackson9 jacob123 jacob200 jacob420 jacques1 jacquie1 jade1234 jade2000 jade22221 jaguar01 jaguar11 jaguar12
        jaguar13 jaguar14 jaguar22 jaguar69 jaguars1 jaime123 jakarta1 jakcgt333 jake1111 jake1234 jake2000 jake2004
        jake3232 jake4440 jake5253 jalal123 jalisco1 jamaica0 jamaica1 jamaika2010 jamal123 james001 james007 james100
        james101 james111 james123 james1234 james666 james777 jamesbond007 jamesbond1 jamesh98 jameson1 jamie111
        jamie123 jammin69 jane1234 janeiro1 janelle1 janeway1 janice45 janineb12 janis602 january1 january2 january3
        january4 january5 january6 january7 january8 japan123 jarhead1 jarox1301! jarrett8 jas11058 jas110580 jasmine0
        jasmine01 jasmine1 jasmine10 jasmine11 jasmine12 jasmine123 jasmine13 jasmine2 jasmine3 jasmine4 jasmine5
        jasmine6 jasmine7 jasmine8 jasmine9 jason001 jason007 jason111 jason123 jason1234 jason666 jasper01 jasper10
        jasper11 jasper12 jasper123 jasper21 jasper22 jasper23 jasper33 jasper69 jasper6d jasper99 java1234 javelin1
        javier12 jaws1221 jay12345 jaybird1 jaybird7 jaybvr70 jayden07 jayden08 jaydog472 jayguy16 jayhawk1 jaykiza1
        jazmine1 jazz1234 jazz2003 jazzman1 jazzy123 jb011a98 jbalan21 jblpro76 jbond007 jbwm2001 jcdenis1 jclfw190
        jcnfg123 jctym2010 jdd04257 jds150447 jdwal252 je210590 jeanette1 jebshow1 jedi2000 jeejee12312 jeep1989
        jeep2000 jeepers1 jeff1234 jeff1964 jeff2000 jefferson1 jeffery1 jeffery7 jeffhardy1 jeffrey1 jeffrey2
        jeffrey3 jeffrey4 jeffrey6 jeffrey7 jeffrey9 jeffwsb1 jehovah1 jeimusu5 jeka1911 jeki4567 jello123 jelly123
        jellybean1 jenifer1 jenn1fer jenna123 jenni123 jennife1 jennifer1 jennifer12 jennifer2 jennifer8 jenny111
        jenny123 jenny200 jep1annd jer3s665 jerbear1 jeremiah1 jeremy01 jeremy11 jeremy12 jeremy123 jeremy21 jeremy23
        jeremy28 jeremy29 jeremy69 jericho1 jerking1 jerkoff1 jermaine1 jerome12 jerry123 jes92367 jess1234 jesse123
        jessica0 jessica007 jessica01 jessica1 jessica10 jessica11 jessica12 jessica123 jessica1234 jessica12345
        jessica123456 jessica13 jessica14 jessica15 jessica2 jessica2024 jessica2025 jessica2026 jessica21 jessica22
        jessica23 jessica3 jessica4 jessica5 jessica6 jessica69 jessica7 jessica777 jessica8 jessica9 jessie01
        jessie11 jessie12 jessie123 jessie20 jessie23 jester00 jester01 jester11 jester12 jester22 jester65 jester69
        jesus0077993 jesus101 jesus111 jesus123 jesus1234 jesus143 jesus1967 jesus200 jesus2010 jesus4me jesus666
        jesus777 jesus888 jesusis1 jetmir12345 jf0293fj jfalcon3 jg3h4hfn jg773300 jghy452gf jglo4erz jgpxt7ah3f
        jhduval2 jhnjgtl12 jhon@ta2011 jhrl0821 ji394su3 jiang8kevin jiefang007 jigei743ks jillian1 jimbeam1 jimbeam8
        jimbo123 jimbo2000 jimbob69 jimmie48 jimmy007 jimmy100 jimmy123 jj55kk77 jjcg16dj5k jjjjjj99 jjjjjjj1 jk159357
        jk8cr5ep jkbvgbflf80 jkh4545jhk jkiuztdftl57 jkjkj123 jkmuf123 jkmuf1974 jktu1988 jlm27666 jlouis72
        jmhj5464dcx jmolony3 jne990pq23 jo9k2jw2 joanbb69 joanna69 joanne12 joao1234 joaquin1 jobshop200 jobshop2002
        jocelyn1 jodi1069 joe12345 joeblow1 joecool1 joecool2 joejoe11 joejoe22 joejonas1 joemama1 joey1234 johan123
        johanna1 john!20130605at1753 john1010 john1234 john12345 john1954 john1960 john1966 john1968 john1970 john2000
        john2001 john2658e john5646 john9999 johnathan1 johnboy1 johnboy2 johncena1 johncena12 johncena54 johndeere1
        johndoe1 johnjohn1 johnnie2 johnny01 johnny02 johnny05 johnny11 johnny12 johnny123 johnny14 johnny1959
        johnny20 johnny21 johnny22 johnny23 johnny25 johnny55 johnny69 johnny99 johnson0 johnson1 johnson2 johnson4
        johnson7 jojokci1 joker007 joker123 joker1989 joker666 joker777 jolinek33 jon12345 jon1rab2 jonas123 jonathan1
        jonathan12 jonathan2 jonathon1 joners12 jones111 jones123 jonny123 jor23dan jordan00 jordan007 jordan01
        jordan03 jordan04 jordan05 jordan06 jordan07 jordan08 jordan09 jordan10 jordan11 jordan12 jordan123 jordan1234
        jordan12345 jordan123456 jordan13 jordan14 jordan15 jordan16 jordan18 jordan19 jordan20 jordan2024 jordan2025
        jordan2026 jordan21 jordan22 jordan23 jordan2345 jordan24 jordan25 jordan28 jordan29 jordan32 jordan33
        jordan42 jordan45 jordan66 jordan69 jordan777 jordan93 jordan98 jordan99 jordana1 jorge123 jorge1967 jos10ego
        jose1234 jose1995 josej123 joselon69 joseph01 joseph10 joseph11 joseph12 joseph123 joseph13 joseph17 joseph18
        joseph20 joseph21 joseph22 joseph23 joseph26 joseph31 joseph45 joseph57 joseph77 joseph78 joseph83 joseph99
        josephine1 josephphone7 josette1 josh1024 josh1234 joshua00 joshua007 joshua01 joshua02 joshua03 joshua04
        joshua05 joshua07 joshua10 joshua11 joshua12 joshua123 joshua1234 joshua12345 joshua123456 joshua13 joshua15
        joshua19 joshua20 joshua2024 joshua2025 joshua2026 joshua21 joshua22 joshua23 joshua24 joshua27 joshua69
        joshua777 joshua99 journey1 joxury8f jpsma488 jqme1uy488 jr9axi30 jrcfyf123 jrell225 jrk0jhs584 jrod8869
        jshao420788 jtmann66 jtuac3my juanita1 juanito1 jubilee1 juergen1 juggalo1 juggalo420 juggalo69 juice123
        jujitsu1 juju1987 jukebox1 julia123 julia1982 julia2005 julia666 julian12 julian123 juliana1 juliana123
        julie123 julie2811 julie456 julie4me julio123 julio199 july10th july2002 july2006 jumbo123 jump4joy jumper2088
        jumpman2 jumpman23 jundian2011xr june1362 june1503 june1970 june1974 june1978 june1979 june1987 june2000
        june21st june2719 june2902 junebug1 jungle42 junior00 junior01 junior03 junior08 junior10 junior11 junior12
        junior123 junior13 junior22 junior24 junior25 junior53 junior66 junior69 junior88 junior99 juniper1 junk1234
        junkyard129 jupiter1 jupiter2 jupiter3 jupiter4 jupiter5 jupiter6 jupiter7 jupiter9 jurassic5 just4fun
        just4now just4sex just4you justdoit1 justice1 justice2 justice4 justice7 justice9 justin00 justin01 justin08
        justin10 justin11 justin12 justin123 justin123951 justin13 justin14 justin15 justin16 justin17 justin18
        justin19 justin20 justin21 justin22 justin23 justin25 justin69 justin87 justin91 justin99 justine1 justyna1
        juttu123 juventus1 juventus10 juvis123 juya79dk jveu9flpa7 jwh18007 jwhw6n1742 jx36th08 jxsr000426 jybaba68
        jzf7qf2e k.,jdm007 k.,jdm123 k.,jdm1234 k.,jdm12345 k.,jdm123456 k.,jdm2024 k.,jdm2025 k.,jdm2026 k.,jdm777
        k1234567 k123456789 k1k1k1k1 k1k2k3k4 k1r2i3s4 k2dvk1999 k2eehh8c k2xox0cu k47rizxt2g k4hvdq9tj9 k7539601s
        k7b31a51 k7wp1fr2 k92gjdftyv k9dls02a k9vv0soa k9vvos0a ka12rm12 ka_djkhjsy6 kaf07fee kaiman44 kaitlin1
        kaitlyn1 kaitlyn5 kakashi1 kakashi21 kakawka123 kaliber44 kalle123 kalypso1 kamelia2011 kameron1 kamil123
        kampf123 kamrat40 kanada12 kandy123 kangaroo1 kanmax1994 kaoh1913 kapej111 kappa123 kappa191 kapusta1 kara2711
        karachi1 karambula82 karaoke1 karatel54852 karen123 karina01 karina11 karina12 karina199 karina1995 karina2000
        karina2005 karina2006 karina2008 karina2010 karina69 karl1234 karl5985 karlos11 karlos12 karma123 karma175
        karolina1 karpov96 karsten1 kashmir1 kashmir8 kasia123 kaskad78 kasper007 kasper11 kasper123 kassandra1
        kassel01 katana11 katarzyna1 kate2422 katelyn1 katerina1 katerina1990 katherine1 kathleen1 kathryn1 kathryn2
        kathy123 katie123 katiep35 katja123 katrina1 katrina2 katya111 katya123 katya1987 katya1989 katya1994
        katya1995 katya1996 katya1998 katya1999 kav021262 kavango1 kawasaki1 kawazx9r kayaker1 kayla123 kayleigh1
        kazan2011 kazancev192 kazantip2009 kb0404pb kb123456 kbumat6162 kbytqrf2 kcj9wx5n kd189nlcih kdcp5600 ke12fe13
        kea85axe8w keco0gu558 keds7260 keeper10 keeper12 keepout1 keepout8 keiri95s keith123 kekskek1 kellie11
        kelly001 kelly123 kelsey12 kelvin33 kendall1 kendo001 kennedy1 kennedy12 kennedy2 kenneth1 kenneth12 kenneth2
        kenneth6 kenny111 kenny123 kenshin1 kentucky1 kenwood1 kenwood2 kenzie123 kermit01 kermit22 kermit57 kernel32
        kerouac1 kerstin1 ketchup1 kettwig01 kevin101 kevin111 kevin123 kevin486 kevinw30 kevnwo128 kevster1 keyboard1
        keystone1 keywest1 keywest7 kfnju842 kheled31 kiboid64 kich1221 kickass1 kicker66 kickflip1 kidrock1 kieran12
        kifj9n7bfu kijken02 kiler123 kill4fun kill4you killa123 killbill1 killer00 killer007 killer01 killer10
        killer11 killer12 killer123 killer1234 killer12345 killer123456 killer13 killer14 killer1989 killer1996
        killer20 killer2000 killer2024 killer2025 killer2026 killer21 killer22 killer23 killer28 killer32145 killer33
        killer45 killer55 killer56 killer59 killer66 killer666 killer69 killer77 killer777 killer88 killer99
        killerik45 killers1 killers2 killian1 killroy1 kills1236 kimber45 kimberly1 kimbers1 kimmy123 kinder123
        king1207 king1212 king1234 king1978 king2000 king2010 king5464 kingdom1 kingdom2 kingdom9 kingkong1 kingpin0
        kingpin1 kings123 kingsland1 kingston1 kinky123 kinomoto89 kira1976 kirby123 kirby34p kirill07 kirill11
        kirill12 kirill123 kirill12345 kirill13 kirill1989 kirill1990 kirill1991 kirill1992 kirill1995 kirill1996
        kirill1997 kirill1998 kirill1999 kirill2000 kirill2002 kirill2003 kirill2007 kirill2008 kirill2010 kirill21
        kirill22 kirill24 kirill777 kirill92 kirill96 kirk1701 kirsten1 kisa1988 kisa1995 kisa2010 kiss1999 kiss2000
        kissed01 kisskiss1 kissme123 kissme69 kissmyass1 kissmyass2 kitchen1 kitkat12 kitten01 kitten11 kitten12
        kitten123 kittens1 kitty101 kitty123 kitty4me kitty666 kittycat1 kittykat1 kj44kj44 kjh544kj5 kjk12345
        kjkrf221 kjkszpj1 kkhmlkyin6 kki177hk kkkkkk99 kkkkkkk1 kl00tzak klaudia01 klaudia1 klaus123 klinger1 klingon1
        klkp1234 klmnopop123 klop1999666 klsdfj46546 klubni4ka km83wa00 kmfdm123 kmfdm666 kmh12025476 kmnopr10s
        kmzwa8awaa knackwurst8853 knekke55 knicks20 knicks21 knicks33 knight00 knight01 knight11 knight12 knight13
        knight20 knight75 knight99 knights1 knopo4ka knuckle1 kobe6666 kobe66661 kochanie1 kodaira52 kodep526 kodiak12
        kodiak22 koetsu13 kokakola123 koko1234 kolan199 kolia123 koliya17 kolo__1kolo__1 kolobo4ek kolobok123 kolokol1
        kolokol91 kolya123 kolya1234 komori28 komputer1 komputer12 kondom25 konmar12 koolaid1 kopa1994 kordell1
        korn1234 korn6969 kornogr1 korona234 kostya123 kostya1992 kostya1996 koteczek1 kotek123 koteno4ek kotenok007
        kotenok1 kotenok123 kotenok1234 kotenok12345 kotenok123456 kotenok2024 kotenok2025 kotenok2026 kotenok777
        kotopups90 koufax32 kozar132 kozlov13 kp9v1ro7lh kpoxa123 kqq4hthwnv kr9z40sy kramer11 krasav4ik krishna1
        kriskros1 kristen1 kristen7 kristen9 kristi10 kristie1 kristin1 kristin2 kristin7 kristina1 kristina123
        kristina1995 kristina1998 kristina2010 kristine1 krolik2011 kroq1067 krypton1 krystal1 krystyna56 krzysiek12
        kt7aghs5 ktb39715 kthf210599 ktjynsq40147 ktnj2010 ktutjyth333 kuana230345 kuangmk4 kubrick1 kudos4ever
        kumar123 kumar1234 kunbyed1 kungfu77 kuni42kuni42 kunichka12 kwaj7376 kwartet9 kwiatuszek1 kwk21553
        kyk1rbk1hbw0uqkckwbh kyle2000 kyrt5000 kyuss666 kzryzptdf573 kzsfj874 l0l0l0l0 l0lipop95 l0oooo00 l0sk2e8s7a
        l0swf9gx l0vel0ve l1234567 l123456789 l1berty0 l1e2n3a4 l1l2l3l4 l1nk3d1n l1nked1n l1o2v3e4 l1verp00 l1verp00l
        l1verpool l2cy1999 l33dsutd l36905269 l58jkdjp! l6ho3tg7wb l84class l8cjy83u3b l8g3bkde l9024485 la123456789
        la21236393 la2world labonte1 lacedmeone86 lacoste1 lacross1 lacrosse1 lada2107 lada2109 lada2110 lada2112
        ladaia2309 lade4151 ladiesman1 ladybug1 ladybug2 ladybug7 ladydog1 ladygaga1 lafix060 laflin71 lager123
        lainth88 lajd5253 lakers01 lakers08 lakers10 lakers11 lakers12 lakers123 lakers13 lakers19 lakers20 lakers21
        lakers24 lakers32 lakers34 lakers42 lakers44 lakers88 lala1234 lalala12 lalala123 lalaland1 lamacod1 lamanna1
        lambert1 lambert5 lamer123 lampard8 lancel11 lancer10 lancia037 lanma256 lansing0 lansing1 lantern1 lantern6
        lantern7 lantern8 lantern9 lapo1995 lapuce98 lara1011 lara1308 larisa123 larisa21 larissa1 larkin11 larry123
        larsson7 lasalle1 laser123 lasereps0 lasto4ka lasvega1 lasvegas1 laura1105 laura1122 laura123 laurel12creek
        lauren01 lauren11 lauren12 lauren123 lauren17 lauren22 lauren23 lauren69 lauren99 laurent1 laurie01 lavache2
        lavender1 lawdog01 lawrence1 layla123 layouts1 lazarus1 lazio523 laziv1994 lbbv1213 lbfyf123 lbvf1979 lbvf1987
        lbvf1990 lbvf1993 lbvf1994 lbvf1996 lbvf2002 lbvjy123 lbvjy1996 lcm6a3c0 leah0187 leap2air leather1 leather9
        lebanon1 lebron23 ledzep01 leefl850 leet1337 left4dead left4dead2 legacy00 legend12 legend22 legend33 legends1
        legolas1 legolas123 lehbkrf77 lehf2010 leigh123 leilani1 lekker22 leliane50934 lemieux6 lemkem123 lemon123
        lemon200 lemonade1 lemuel913110 len2ski1 lena1234 lena12345 lena1968 lena1971 lena1972 lena1973 lena1974
        lena1975 lena1978 lena1979 lena1981 lena1982 lena1983 lena1984 lena1985 lena1987 lena1988 lena1990 lena1991
        lena1993 lena1994 lena1996 lena1999 lena2006 lena2009 lena2010 lena2011 lennon80 lenny123 leo12345 leo3703989
        leoemo12 leolong1985 leon1234 leon9097579 leonard1 leonard2 leonardo1 leopard1 leopard2 lera1234 lera12345
        lera1994 lera1995 lera1997 lera1998 lera1999 lera2000 lera2001 lera2002 lera2003 lera2005 lera2006 lera2007
        lera2008 lera2010 lersug59 lesbian1 lesenok88 leslie10 leslie12 leslieh11 lespaul1 lestat22 lester12 letdown1
        leticia1 letitia1 letmein0 letmein007 letmein1 letmein12 letmein123 letmein1234 letmein12345 letmein123456
        letmein2 letmein2000 letmein2024 letmein2025 letmein2026 letmein22 letmein3 letmein4 letmein5 letmein6
        letmein69 letmein7 letmein777 letmein8 letmein9 letmein99 leto2009 leto2010 leto2011 leto2012 letter26
        leveling0 levis501 lewie622 lewis123 lewka111 lexa1992 lexa1994 lexa1995 lexa1996 lexa2010 lexmark1 lexor123
        lexus200 lexus300 lexus400 lexusgs300 lexx1029384756 lfybbk123 lg2wmgvr lhbjkjubz2957704 li690927 lia9vasy
        liaandsonya11 liana4585 liberty0 liberty1 liberty2 liberty5 liberty7 liberty9 library1 library2 licker69
        lickme69 licmgr10 life1234 lifesucks1 light100 light123 lighter1 lightning1 lightning2 lightpower12345
        liliana1 lilli2006 lillian1 lilly123 lilmama1 lilmama12 lilmama2 lilpimp1 lilwayne1 lilwayne12 lilwayne2
        lily3hob lime3978 limegreen1 limon32988 lincogo1 lincoln0 lincoln1 lincoln2 lincoln7 lincoln8 lincoln9
        linda123 lindros8 lindsay1 lindsay2 lindsey1 lineage123 lineage2 lineage23 lineage3 lineker1 lineman1 linixx_2
        linked123 linkedin1 linkedin11 linkedin123 linkedin2011 linux123 lion5466 lion8888 lionheart1 lionking1
        lionking91 lions200 lipgloss1 liquid12 lisa1234 lisa2000 lisa2010 lithium1 lithium3 lithium7 little01
        littlebit1 littleman1 live2die live4ever live4him live4now livelife1 liver123 liverp00 liverp00l liverpool0
        liverpool1 liverpool10 liverpool123 liverpool1892 liverpool2 liverpool5 liverpool7 liverpool8 liverpool9
        livewire5 liz8tysiu liza1995 liza1996 liza1998 liza1999 liza2000 liza2001 liza2002 liza2003 liza2004 liza2005
        liza2006 liza2007 liza2008 liza2009 liza2010 lizard123 lizard99 lizzy123 ljb4dt7n ljh345ljh3577 ljrnjh007
        ljrnjh123 ljrnjh1234 ljrnjh12345 ljrnjh123456 ljrnjh2024 ljrnjh2025 ljrnjh2026 ljrnjh777 lk9slwgh3x lkjhgfdsa1
        lllllll1 lm504603 lmgs4kmg lmp44rgiap lobster1 lobster2 locker21 loco1234 loco5150 locoman0 locutus1 loewe123
        loewen20 logan009 logan123 logging7 loggins3 logical1 login007 login123 login1234 login12345 login123456
        login2024 login2025 login2026 login777 logitech1 logitech123 loki2496 loko1994 lokos1998 lol123123 lol123321
        lol12345 lol123456 lol123456789 lol123lol lola1234 lolek123 lolipop1 lolipop12 lolipop123 lolita1987 lolka123
        lolki123 lolkin09 lollipop1 lollol12 lollol123 lollypop1 lolo1234 lolol123 lololyo123 lolypop1 lomak123
        london01 london02 london10 london11 london12 london123 london19 london20 london2012 london21 london22 london33
        london66 london69 london77 london88 london99 loneguy1 lonestar1 lonestar44 lonewolf1 longbeach1 longbow1
        longbow2 longhorn1 longhorns1 looby123 looking1 looking2 looking4 lookout1 loosee123 lopas123 lopotok01
        lordik011 lorenzo1 lorenzo6 loretta1 lorne1313 lorraine1 loser101 loser123 loserface1 losfix16 lost4815162342
        lotio455 lotrfotr34 lottery1 lotus123 louie123 louis123 louise01 louise12 louise123 louise19 loulou15 loupa123
        lourdes1 love1111 love1199 love1234 love12345 love123456 love123456789 love1314 love1980 love1981 love1986
        love1987 love1990 love1993 love1994 love1995 love1996 love2000 love2001 love2002 love2005 love2006 love2007
        love2008 love2009 love2010 love2011 love2lov love2love love2you love4eva love4eve love4ever love4ever1
        love4life love4you love5683 love6969 love777321777 loveable1 lovebug1 lovebug2 lovegod1 lovehate1 lovehim1
        lovehurts1 lovehurts2 loveless1 lovelife1 lovelove1 lovelove12 lovely12 lovely123 lovely25 lovely69 loveme11
        loveme12 loveme123 loveme13 loveme22 loveme23 loveme69 loveme89 lovemom1 lover101 lover121 lover123 loverboy1
        lovergirl1 lovers12 lovers123 lovers69 lovesex1 lovesucks1 loveto69 loveu4ever loveyou1 loveyou12 loveyou123
        loveyou2 loveyou3 lovezp1314 lowered1 lowrider1 loyola91 lozinka1 lp2568cskt lpr85hkf ls1power lsdlsd12
        lsia9dnb9y lsjkfghkj45kjh lsk8v9sa ltm9z8xa ltybc123 ltybc7327857 ltybcrf12 luba100295 lubov007 lubov123
        lubov1234 lubov12345 lubov123456 lubov2024 lubov2025 lubov2026 lubov777 lucas007 lucas100 lucas123 lucas1234
        lucas200 luciano1 lucifer1 lucifer2 lucifer6 lucifer666 lucifer7 lucille1 lucky007 lucky111 lucky123 lucky4me
        lucky4u2 lucky777 luckycharm2 luckycharm3 luckydog1 lucydog1 ludacris1 ludi1234 ludicgirls2 ludwig12 lugano99
        lugh1776 luigi123 luisito1 lukas123 lukasz12 luke1234 luke2000 luke8281 lurch100 luther03 luther99 luv2epus
        luv2fish luv2fuck luv2golf luv2ride luv4ever luvbekki99 luzi2005 lvbnhbq1 lvbnhbq777 lvbnhbq91 lvjdp383
        lw09to27 lydcc20091314 lynette1 lzbs2twz lzhan16889 m01759766727 m0narch1 m0nkeyb0 m0ntlure m0rpheus m0t0r0la
        m0torola m0unta1n m1234567 m12345678 m123456789 m128256512 m16rifle m19mw71w m1a1tank m1a2r3i4 m1a2r3i4n5a6
        m1abrams m1am1b3ach m1carbin m1ch1gan m1ch3ll3 m1chelle m1chp00h m1cr0s0f m1garand m1m1m1m1 m1m2m3m4 m25071988
        m3tallic m4rkzm4n m5546595 m60a3tts m64yknjv m6cjy69u35 m7hsqstm m7tuma7m ma123123123 ma123456 maarten1
        mac2olli macbeth1 macdaddy1 macduff1 machine1 machine2 macho007 maciek06 mack1402 macke1975 mackenzie1
        macross1 macross2 macross7 macsan26 madala11 madden06 madden07 madden08 madden09 maddie01 maddie12 maddie123
        maddison1 maddog00 maddog01 maddog11 maddog12 maddog13 maddog20 maddog50 maddog68 maddog69 maddog77 maddog99
        maddux31 maddy123 made40media madeline1 mademan1 madison0 madison01 madison1 madison12 madison123 madison2
        madison3 madison4 madison5 madison7 madison8 madison9 madmac34 madmax11 madmax99 madmonk1 madness1 madness7
        madonna1 madonna12 madonna3 madonna6 madrid12 madrid99 madruga2 madworld99 maella1311 maestro1 maestro2
        maganda1 magazine1 magda123 magdalena1 magenta1 maggie00 maggie01 maggie02 maggie03 maggie10 maggie11 maggie12
        maggie123 maggie13 maggie19 maggie22 maggie23 maggie24 maggie30 maggie33 maggie42 maggie44 maggie45 maggie66
        maggie69 maggie77 maggie82 maggie99 maggott1 magic001 magic100 magic111 magic123 magical1 magical123 magilla1
        magnolia1 magnum00 magnum12 magnum357 magnum44 magnum69 magnum99 magnumv8 magnus123 magnus99 magog777 magpies1
        mahal123 mahalkita1 mahdi3812 mahler01 mahope555 mahui123 maico490 maiden66 maiden666 mail2000 mailcreated5240
        mailman1 majestic1 major123 makar111 makavel1 makaveli1 makayla1 makeksa11 makemoney1 makenna1 makl1234
        maks1991 maks1993 maks1994 maks1995 maks1996 maks1997 maks1998 maks2000 maks2005 maks2008 maks2010 maks2011
        maks2012 maks5843 maks8787 maksim007 maksim12 maksim123 maksim1234 maksim12345 maksim123456 maksim2007
        maksim2024 maksim2025 maksim2026 maksim777 maksim95 maksimka2134 malachi1 malaka12 malaka99 malays1a malaysia1
        malboro1 malcolm1 malcolm2 maldini3 malibu69 malik123 malinka1 malkin71 malko123 mallard1 malleus9 malli814
        mallory1 mallory7 malone32 malvern1 mama0000 mama1111 mama1234 mama12345 mama123456 mama1950 mama1952 mama1953
        mama1955 mama1956 mama1957 mama1959 mama1960 mama1961 mama1963 mama1964 mama1965 mama1967 mama1970 mama1971
        mama1972 mama1973 mama1977 mama1978 mama1981 mama1982 mama1984 mama1985 mama1994 mama1998 mama1999 mama2000
        mama2001 mama2009 mama2010 mama2011 mama2608 mamamama1 mamamia1 mamapapa1 mamika10 mamkgoind7 mamma123
        mammoth1 mamusia1 man22man man4ester manager1 manager7 manatee1 manchester1 mancity1 mandermka112 mandy123
        manetalox2 manfred1 manga123 mango123 mangust6403 mania231188 mankind1 manning1 manning18 manowar1 mansell5
        manson666 mantis77 manton123 manuel01 manuel12 manuel123 manuela1 manunited1 manutd11 manutd29 manutd99
        manzey20 mapet123456 mapn1000 maprchem56458 maq3krcs mar22015 mar4enko maradona1 maradona10 maranda1 marathon1
        marbles1 marc1234 marcell1 marcelo1 march123 march197 march198 march200 marcius2 marco123 marco197 marco978
        marcon12 marcos123 marcos52 marcs1997 marcus01 marcus11 marcus12 marcus123 marcus45 marcus66 marcus98 marcus99
        marek14michal margaret1 margarita1 margo2000 maria000 maria123 maria2002 maria2007 maria2010 maria32b maria666
        mariah12 mariana1 mariana2 maribel1 marie123 marihyan911 marijuana1 marik322424644 marilyn1 marilyn59
        marina007 marina01 marina07 marina11 marina12 marina123 marina1234 marina12345 marina123456 marina13 marina15
        marina17 marina1967 marina1983 marina1986 marina1994 marina1996 marina20 marina2000 marina2010 marina2024
        marina2025 marina2026 marina21 marina22 marina23 marina25 marina28 marina64 marina71 marina777 marina79
        marina85 marina86 marine01 marine03 marine11 marine12 marine13 marine19 marine21 marine22 marine77 mariner1
        mariner8 marines1 marines2 marines5 marines7 marino13 marino4ka mario123 mario140773 mariposa1 mariska1
        marisol1 marissa1 marissa2 maritza1 mark0843 mark0844 mark1234 mark1975 mark2001 mark2008 mark3333 mark3434
        mark4607 mark4738 mark_963 market892892 marketing1 markis24 marko123 markus12 marla995 marlb0r0 marlbor1
        marlboro1 marlene1 marley01 marley08 marley11 marley12 marley123b marley22 marley69 marlin99 marlins1 marlowe1
        marmanz9 marquis1 marriage1 married1 married2 marseille1 marseille13 marsel1986 marshal1 marshall1 mart1985
        mart5467 marten7171 martes13 martian1 martijn1 martin01 martin06 martin10 martin11 martin12 martin123 martin13
        martin19 martin1960 martin20 martin21 martin22 martin32 martin38 martin42 martin55 martin69 martin77 martin99
        martina1 martina2 martina3 martine1 martinez1 martini1 martini2 martini7 marty123 marvel01 marvel5454 marvin12
        marvin22 marvin42 marvin74 marvin99 mary1234 maryann1 maryjane1 maryjane42 marykay1 maryland1 marysia1
        marzena1 masa3364 mase4ever mash4077 mash6560 masha123 masha1234 masha12345 masha123456 masha1990 masha1992
        masha1993 masha1995 masha1997 masha1998 masha1999 masha2009 masha2010 masha2011 mason123 masonry1 massage1
        massimo7 massive1 master00 master007 master01 master02 master04 master10 master101 master11 master12 master123
        master1234 master12345 master123456 master13 master15 master19 master20 master2024 master2025 master2026
        master21 master22 master23 master24 master25 master27 master30 master32 master33 master34 master36 master42
        master44 master55 master56 master66 master666 master69 master74 master76 master77 master777 master88 master89
        master99 master999 masterb8 masters1 mastiff1 mastro99 mataclsea86 matador1 matchbox20 mateusz1 matheus1
        matheus10 matheus11 matheus12 matheus123 mathias1 matiasjerez123 matilda1 matisse1 matriks10o matrix00
        matrix01 matrix02 matrix03 matrix05 matrix11 matrix12 matrix123 matrix13 matrix19 matrix22 matrix23 matrix24
        matrix69 matrix71 matrix76 matrix82 matrix99 matrosova27 matt1234 matt1983 matt1988 matt2000 matt2414 matt6288
        mattdoll99 matthew0 matthew01 matthew1 matthew10 matthew11 matthew12 matthew123 matthew13 matthew18 matthew2
        matthew21 matthew24 matthew3 matthew4 matthew5 matthew6 matthew7 matthew8 matthew9 mattie12 matty111
        mattylad10 matyas2001 maureen1 maureen2 maurice1 maurice2 maurice4 maurice9 maver1ck maveri80 maveric1
        maverick1 mavericks1 max12345 max29121 max33484 maxavanti1 maxbrand56 maxell2h maxensam123 maxik1998 maxim123
        maxim1935 maxim1991 maxim2010 maxim777 maximal1 maximka1 maximum1 maximus01 maximus1 maximus2 maxmax12
        maxwell0 maxwell1 maxwell2 maxwell3 maxwell7 maxwell8 maya1234 maya2012 mayhob88 maynard1 maynard2 maynem98
        mayquinn2 mazafaka07 mazafaka1 mazda111 mazda123 mazda323 mazda323f mazda626 mazdamx3 mazdamx5 mazdamx6
        mazdarx7 mazdarx8 mazefaka2009 mb110854 mb811434 mccool24 mcdonalds1 mcgrady1 mcgrath1 mchs1980 mckenna1
        mckenzie1 mclaren1 mclarenf1 mcmahon1 mcnabb05 mcnfr8wu mcvmt932 md110772 mdm3cpcm mdm3mini mdm656n5 mdmaiwa3
        mdmaiwa4 mdmaiwa5 mdmbw561 mdmgl001 mdmgl002 mdmgl003 mdmgl004 mdmgl005 mdmgl006 mdmgl007 mdmgl009 mdmgl010
        mdmjf56e mdmmc288 mdmmoto1 mdmnis1u mdmnis2u mdmnis3t mdmnis5t mdmnttd2 mdmnttd6 mdmnttp2 mdmrock3 mdmrock5
        mdmsii64 mdmsiil6 mdmsupr3 mdmtdkj2 mdmtdkj3 mdmtdkj4 mdmtdkj6 mdmtdkj7 mdmusrk1 mdmwhql0 mdmx5560 me123456
        me4oprah meaghan1 meandyou1 meat1492 meatball1 meatball99 meathead99 meatman1 mech6666 mechanic1 media100
        media123 medic007 medic123 medic1234 medic12345 medic123456 medic2024 medic2025 medic2026 medic777 medical1
        medved007 medved123 medved1234 medved12345 medved123456 medved2024 medved2025 medved2026 medved777 meepmeep01
        mega1720 mega_pizdetz666 megadeth1 megafon77 megaman1 megaman12 megaman8 megan123 megaparol12345 meinolf2
        meister1 melanie0 melanie003 melanie1 melanie2 melanie3 melanie7 melbury7 melinda1 melinda7 melissa1 melissa12
        melissa123 melissa2 melissa3 melissa5 melissa6 melissa7 melissa8 melissa9 mellisa1 melvin12 melvin1234
        melvin22 melvin69 memorex1 memphis1 memphis10 memphis2 memphis5 memphis6 mendoza1 menthol1 meowmeow1 mer1d1an
        merc2000 merc6772 mercede1 mercedes1 mercedes2 mercedes600 mercedes7 mercedesw202 mercury0 mercury1 mercury2
        mercury3 mercury4 mercury6 mercury7 mercury9 mercy123 merda123 meredith1 merlin00 merlin01 merlin10 merlin11
        merlin12 merlin123 merlin13 merlin14 merlin15 merlin21 merlin22 merlin25 merlin33 merlin69 merlin77 merlin99
        mermaid1 mermaid2 merrick1 merrill1 message4 messenger1 messiah1 messier1 mestre12 metal123 metal666
        metallica1 metallica2 metallica6 metro123 metro2033 mets1986 mets2000 mets6986 mexican1 mexican13 mexicano1
        mexico01 mexico10 mexico11 mexico12 mexico123 mexico13 mexico19 mexico77 mexico86 mf250679 mg121962 mgoblue1
        mgreen39 mgtfm1cc mh230279 mhav9lat mhmh3333 mht05037 mi720818 miami123 miami200 miami305 miatamx5 michael0
        michael007 michael01 michael08 michael1 michael10 michael11 michael12 michael123 michael1234 michael12345
        michael123456 michael13 michael14 michael15 michael18 michael2 michael20 michael200 michael2024 michael2025
        michael2026 michael21 michael22 michael23 michael24 michael25 michael3 michael33 michael4 michael5 michael6
        michael69 michael7 michael777 michael8 michael9 michaela1 michal12 miche11e micheal1 micheal2 michele1
        michele2 michele3 michele9 michell1 michelle01 michelle1 michelle11 michelle12 michelle13 michelle2 michelle3
        michelle5 michelle69 michelle7 michelle78 michie12 michigan1 michoacan1 mick7278 mickey00 mickey01 mickey07
        mickey11 mickey12 mickey123 mickey13 mickey14 mickey22 mickey23 mickey56 mickey69 mickey81 mickey99 micor001
        micro123 microlab1 microsoft1 midence15 midi3204 midnigh1 midnight1 midnight12 midnight2 midnite1 mifune55
        miguel12 miguel123 mihanik31 mikaela1 mikayla1 mike1000 mike1020 mike1111 mike1234 mike12345 mike1955 mike1958
        mike1963 mike1964 mike1967 mike1968 mike1969 mike1975 mike1976 mike1977 mike1982 mike1995 mike2000 mike2001
        mike2004 mike2007 mike2010 mike2112 mike2411 mike6453 mike6969 mike9999 mikejones1 mikemike1 mikesr1944
        mikey123 mikolaj1 milan1899 milana2009 mildred1 miles123 miley123 milk1234 milkman1 milkshake1 miller00
        miller01 miller02 miller11 miller12 miller19 miller22 miller23 miller31 miller33 miller45 miller56 miller63
        miller69 miller99 millie11 millie12 million1 million2 milly123 milo1012 mimi92139 mindy123 mine1234 mine2306
        minecraft1 minecraft123 miner123 minerva1 minimax1 minime11 minime12 minimum1 minion33 minnesota1 minnie11
        minzdrav007 minzdrav1 minzdrav123 minzdrav1234 minzdrav12345 minzdrav123456 minzdrav2024 minzdrav2025
        minzdrav2026 minzdrav777 miracle1 miracle2 mirage21 miranda1 miranda2 miranda3 miranda6 mirax123 miriam69
        miroslava1 miruvor79 misfit13 misfit69 misfit99 misfits1 misha1111 misha123 misha12345 misha1998 misha2000
        misha2002 misha2010 misiaczek1 missing1 mission1 mission2 mission6 mission7 mission9 missy123 missyk55
        mistake1 misterec54 mistral1 misty123 mitch123 mitche11 mitchel1 mitchell1 mitra100 mittens1 mixa10000
        mixa1223 mixave1k mixxaz12 miyvarxar1 mjbnbna1 mjohng69 mjordan2 mkal2707 mko09ijn mko0mko0 ml405liu mlp95040
        mm070809mm mm123456 mm170667 mmano088700 mmm111mmm mmm147258 mmmmmmm1 mmmmmmm2000 mmo110110 mnbvcxz1
        mnbvcxz123 mngmhm177 mno571krq9 mnogoto4i3 mnxe2v5b mo.gjkd13o mo6fita5 mob4life mobius4175 mobster1 mobsters1
        mocha123 model123 model501 model960 models12 models98 modem123 modena360 mofo1242 mofo2000 mogwai1976 mohamed1
        mohammed1 mohler21 moikka12 moises12 mojo2000 mojo6656 mole2020 mollie11 mollie12 molly123 molly197 molly200
        mollydog1 mom4u4mm momanddad1 mommy123 mommy1234 mommyof2 mommyof3 momoney1 momoney2 mona1033 monah13x
        monalisa1 monarch1 monday11 monday12 monday123 monday13 monday21 monday22 monday99 money000 money001 money007
        money100 money101 money111 money123 money1234 money1989 money199 money200 money2000 money2008 money247
        money2me money4940 money4me money666 money777 money999 moneymaker1 moneyman1 mongoose1 monica01 monica11
        monica12 monica123 monica13 monica22 monica69 monika10 monika11 monika12 monique1 monique2 monitor1 monitor12
        monitor2 monitor3 monitor4 monitor6 monitor8 monkey00 monkey007 monkey01 monkey07 monkey08 monkey09 monkey10
        monkey101 monkey11 monkey12 monkey123 monkey1234 monkey12345 monkey123456 monkey13 monkey14 monkey15 monkey16
        monkey17 monkey18 monkey19 monkey20 monkey2024 monkey2025 monkey2026 monkey21 monkey22 monkey23 monkey24
        monkey25 monkey27 monkey28 monkey31 monkey32 monkey33 monkey37 monkey42 monkey44 monkey55 monkey66 monkey68
        monkey69 monkey76 monkey77 monkey777 monkey78 monkey79 monkey88 monkey97 monkey98 monkey99 monkeyboy1
        monkeyman1 monkeys1 monkeys2 monopoly1 monorga14 monster0 monster1 monster10 monster12 monster123 monster13
        monster18 monster2 monster21 monster3 monster4 monster5 monster6 monster7 monster8 monster9 montana1 montana16
        montana2 montana3 montana4 montana5 montana6 montana7 montana8 montarios77 monte123 montero1 montgom240
        montgom2409 montreal1 monty123 moocow123 moodys31 mookie10 mookie11 mookie12 mookie23 mookie90 moom4242
        moom4261 moomoo88 moon1234 moon5leg moondog1 moonlight1 moonman1 moonshine1 moose123 mopar123 mopar440
        morales1 morep0rn morgan01 morgan02 morgan10 morgan11 morgan12 morgan123 morgan13 morgan22 morgan23 morgan33
        morgan69 morgan72 morgan99 morning1 morning21 morris01 morris12 morris69 morrison1 mortimer1 morton12 mosaik28
        moscow007 moscow10 moscow123 moscow1234 moscow12345 moscow123456 moscow2024 moscow2025 moscow2026 moscow777
        moseley1 mosias98 moskva007 moskva123 moskva1234 moskva12345 moskva123456 moskva2024 moskva2025 moskva2026
        moskva777 mosquito13 mosquito@13 motera15 mother01 mother11 mother12 mother123 mother1234 mother22 mother69
        motherlode123 motherof2 motherof3 motocross1 motorola1 motorola123 motorola1234 motu6697 motyme120 mounta1n
        mountai1 mountain1 mouse111 mouse123 movies23 mozart12 mozart18 mp3player mpg2splt mplayer2 mr2turbo
        mrf11277215 ms0083jxj ms631533 msadds32 msader15 msador15 msconv97 mscormmc11 msexch40 msexcl40 msinfo32
        msjetoledb40 msoracle32re msorcl32 msrclr40 msrd2x40 msrd3x40 msrpjt40 mstext40 msttkm12 msvbvm60 mswrd632
        mtwapa1a mu080295 mu0lfpv2 mu11igan mudvayne1 mueller1 muetze79 mufc1878 muffin01 muffin11 muffin12 muffin123
        muffin13 muffin69 muffins1 muffy123 muhammad1 mulambo1 mulder12 mulder99 muledog1 mullin17 multovod3 mummy123
        mumps1111 munchkin1 munhill7 munson15 munster1 murat123 murdock1 murka123 murphy01 murphy11 murphy12 murphy123
        murphy17 murphy21 murphy22 murphy23 murphy66 murphy69 murray12 murray24 musashi1 muscles1 muscles2 mushmouth1
        mushr00m mushroom1 music101 music123 music4life music4me music999 musical1 musicman1 muslim0626461997 mustafa1
        mustang0 mustang01 mustang03 mustang1 mustang11 mustang12 mustang123 mustang2 mustang222 mustang3 mustang4
        mustang5 mustang50 mustang6 mustang65 mustang66 mustang67 mustang68 mustang69 mustang7 mustang8 mustang89
        mustang9 mustang95 mustangs1 mustard1 mutt22pu muxa1234 mv46vkmz10 mvtnr765 mwq6qlzo mx5miata mxaigtg5
        my1space my204856 my2girls my3girls my97jeep myangel1 myangel6 mycroft6 myfamily1 mygirls2 mygirls3 mykids22
        mylife11 mylove12 mylove123 mymgis41 mymoney1 myname12 mynameis1 mynfqyf12 mypass123 mypka666 myspace0
        myspace00 myspace01 myspace06 myspace07 myspace08 myspace09 myspace1 myspace10 myspace101 myspace11 myspace12
        myspace123 myspace13 myspace14 myspace15 myspace16 myspace17 myspace2 myspace200 myspace201 myspace21
        myspace22 myspace23 myspace24 myspace3 myspace4 myspace4me myspace5 myspace6 myspace69 myspace7 myspace77
        myspace8 myspace88 myspace9 myspace99 mysterio619 mystery1 myworld1 myxworld4 mzrpbc7x n028028g n0=acc3ss
        n0rthwes n1234567 n12345678 n123456789 n1234567890 n1a2t3a4 n1nt3nd0 n2k8p6ry n4l60et0 n4n00k01 n7dj3saa
        n7td4bjl n8skfswa n8zgt5p0shw= na90on8l nacho123 nadia123 nadine01 nadraga18 namaste1 namath12 nana1234
        nancy123 nanny123 nanou4552 naom0745 napass123 napoleo1 napoleon1 napster1 narod777 nartey18 naruto007
        naruto010 naruto10 naruto101 naruto11 naruto12 naruto123 naruto13 naruto1997 naruto2010 naruto32 naruto95
        naruto97 naruto99 nascar00 nascar01 nascar02 nascar03 nascar06 nascar08 nascar12 nascar18 nascar20 nascar24
        nascar28 nascar29 nascar31 nascar38 nascar48 nascar50 nascar69 nascar72 nascar88 nascar98 nascar99 nastena123
        nasty123 nastya11 nastya12 nastya123 nastya13 nastya15 nastya1988 nastya1990 nastya1994 nastya1995 nastya1996
        nastya1997 nastya1998 nastya1999 nastya2010 nastya2011 nastya91 nastya95 nastya96 nastya97 nat1onal nata1234
        nata1974 nata1975 nata1976 nata1977 nata1978 nata1979 nata1980 nata1982 nata1983 nata1985 nata1986 nata1988
        nata1989 nata1994 nata2000 nata2009 nata2010 natali1985 natali1987 natalia1 natalia2 natalia7 natalie1
        natalie2 natalie7 natalie8 natalka1 natara73 natas666 natasha007 natasha1 natasha12 natasha123 natasha1234
        natasha12345 natasha123456 natasha1971 natasha1978 natasha1993 natasha1994 natasha2 natasha2010 natasha2024
        natasha2025 natasha2026 natasha5 natasha7 natasha777 natasha8 natasha9 natasha94 nathan01 nathan02 nathan06
        nathan08 nathan10 nathan11 nathan12 nathan123 nathan13 nathan14 nathan15 nathan18 nathan20 nathan22 nathan23
        nathan69 nathaniel1 natiichen999 nationa1 national1 nattam20 natural1 natural9 naughty1 naughty2 naughty34
        naughty6 naughty9 nautica1 navy2000 nawbam47 nazar12b3 nazar1995 nazar1996 nazar1997 naziks31 nbuh2010
        nbwnbw258789 nc8dlsbc ncat1993 ncc-1701 ncc1701a ncc1701b ncc1701d ncc1701e ncc1701f ncc1701p ncc1701x
        ncc1701z ncc74205 ncc74656 nccpl25282 ncstate1 ndshnx4s nebraska1 necron99 nederland1 nedved11 need4spe
        need4speed negjfqc7 negrito00 negrus20 nekrik20 nelly123 nelson11 nelson12 nelson69 nemesis1 nemesis2 nemesis3
        nemesis6 nemesis7 nemesis9 nemrac58 nemvxyheqdd5oqxyxyzi neon2001 neopets1 neopets12 nepbr2009 neptune1
        neptune3 neptune4 nessa1234 nessus09 net3c556 net5515n net575nt net656c5 net656n5 net83820 netan983 netb57xp
        netbcm4e netcem33 netcem56 netdf650 nete1000 netel90a netel90b netel980 netel99x netf56n5 netfa410 netfxsbs10
        netmhzn5 netosi2c netware1 network1 network2 network21 network7 netx56n5 neutron1 never123 never32been16
        nevermind1 neville1 new0rder new12345 new2pass new4pass new975wen newadam4 newbie23 newcastle1 newjersey1
        newlife0 newlife1 newlife10 newlife2 newlife3 newlife7 newman12 newmark1 neworleans12345 newpass0 newpass1
        newpass2 newpass3 newpass4 newpass6 newpass8 newport1 newport100 newport2 newport3 newproject2004 newstart1
        newt7899onrs newthree51 newton22 newuser1 newyear2 newyork0 newyork1 newyork12 newyork123 newyork2 newyork7
        newyork8 newyork9 nfhfc123 nfyz1987 ngik2ggxpg nha7ebf6kp nhfdf123 nhfdvfnjkju123 nhl73sjs nhy65tgb nhy67ujm
        nibbles1 niblick4 nice3nos nice4iter niceass1 niceguy1 nichola1 nicholas1 nicholas11 nicholas12 nicholas123
        nicholas17 nicholas2 nicholas23 nicholas3 nicholas9 nichole1 nick1234 nick1234-rem936 nick1993 nick2000
        nicke123 nickjonas1 nicky123 nicolas1 nicolas2 nicole00 nicole007 nicole01 nicole07 nicole08 nicole09 nicole10
        nicole11 nicole12 nicole123 nicole1234 nicole12345 nicole123456 nicole1268 nicole13 nicole14 nicole15 nicole16
        nicole17 nicole18 nicole19 nicole2024 nicole2025 nicole2026 nicole21 nicole22 nicole23 nicole25 nicole27
        nicole69 nicole77 nicole777 nicole99 nicrasow212 nictest2 niewiem1 nigel123 niger123 nigeria1 nigga101
        nigga123 nigger12 nigger123 nigger69 niggers1 night123 nightmare1 nihao123 nihongo1 nihonto1 nika1234 nika1999
        nika2002 nika2010 nike1234 nike3569 nike6453 nikita007 nikita01 nikita03 nikita10 nikita11 nikita12 nikita123
        nikita1234 nikita12345 nikita123456 nikita13 nikita18 nikita1991 nikita1992 nikita1994 nikita1995 nikita1996
        nikita1997 nikita1998 nikita1999 nikita200 nikita2000 nikita2001 nikita2002 nikita2003 nikita2004 nikita2009
        nikita2010 nikita2011 nikita2024 nikita2025 nikita2026 nikita23 nikita73 nikita77 nikita777 nikita91 nikita93
        nikita94 nikita95 nikita96 nikita97 nikita98 nikita99 nikki123 nikkide41 niko1234 nikola123 nikolas1 nikolay9
        nikole22 nikon456 nikond80 nimbus33 nimitz68 nina1953 niners49 ninja001 ninja007 ninja123 ninja3000 ninja600
        ninja900 ninjazx7 ninjazx9 nintendo1 nintendo123 nintendo64 nipple69 nipples1 nirvana1 nirvana2 nirvana7
        nirvana8 nirvana9 nisha123 nissan11 nissan12 nissan1234 nissan20 nissan24 nissan25 nissan30 nissan35
        nissan350z nissan98 nitram66 nitro155 nitro700 nitro883 nitrodude14 nittany1 niva21213 nivek123 nizmo400r
        njd95scc njhn1234 nji90okm nks230kjs82 nldauwz8 nloq_010101 nmnt7tw6 nnnnnnn1 nnptc100 no12trus no1knows
        noah1234 noah3042v2 nobody10 nobody66 nochnik104 nodoubt1 nohack04 nokia1100 nokia123 nokia1234 nokia12345
        nokia1600 nokia1995 nokia1997 nokia2630 nokia2700 nokia3100 nokia3110 nokia3120 nokia3200 nokia321 nokia3210
        nokia3220 nokia3230 nokia3250 nokia3310 nokia3500 nokia3510i nokia5110 nokia5130 nokia5200 nokia5228 nokia5230
        nokia5250 nokia5300 nokia5310 nokia5320 nokia5500 nokia5530 nokia5610 nokia5700 nokia5800 nokia6020 nokia603
        nokia6085 nokia611 nokia6120 nokia6131 nokia6220 nokia6230 nokia6230i nokia6233 nokia6260 nokia6288 nokia6290
        nokia630 nokia6300 nokia6303 nokia6500 nokia660 nokia6600 nokia6610 nokia6630 nokia6681 nokia6700 nokia7070
        nokia7210 nokia7610 nokia777 nokia8800 nokiae50 nokiae51 nokiae52 nokiae66 nokiae71 nokian70 nokian73 nokian78
        nokian80 nokian81 nokian82 nokian93 nokian95 nokian97 nolimit1 nolimit2 nolimit4 nolimit5 nolimit6 nolimit8
        nolimit9 nomad123 nomer111 nomercy1 nomommy123 nomopco1 noname123 noncapa0 noncapa09 none1234 nonrev67
        noodles1 noogi4uw nookie69 norbert1 norkapril4 norm1066 norm1234 norman10 norman11 noroton5 northside1
        norton12 norton20 norway69 norwich1 nosoup4u not24get not2hard not36sop not4long not4u2no note1234 notebook1
        nothing0 nothing1 nothing123 nothing2 nothing7 nothing8 nothing9 nothings123 notredame1 notrust1 november1
        november10 november11 november12 november13 november14 november15 november16 november17 november18 november19
        november2 november20 november21 november22 november23 november24 november25 november26 november27 november3
        november30 november5 november6 november7 november8 november9 noway123 nra4ever nsnabh76 nstr23780 nthk12345
        nthtvjr1 nthvbyfnjh2 ntktajy1 ntktdbpjh1994 ntrance1 nuaddn9561 nuance20 nuclear1 nudity36 nuey199300 nufc1892
        nuggets1 number01 number10 number11 number12 number13 number20 number21 number22 number23 number27 number34
        number41 number666 number69 number77 number99 numeric1 nummero1 nupe1911 nuqyihyz85 nurik4850 nurik9595
        nurregulle95 nursing1 nutter12 nuttertools1 nuzha333 nved3tkp nves0vk813 nvu64gad nwo4life nymets01 nymets86
        nyq28giz1z nzceg251 nzuu4pn89j o0i9u8y7 o0o0o0o0 o1234567 o123456789 o1l2e3g4 o1o2o3o4o5 o2levell o4izdmxu
        o63bcxms oakland1 oap9uto293 oasis123 oatmeal1 oblivion1 obvious1 oc247ngucz occash69 ocean123 ocean200
        oceans11 ocpoook325 october1 october10 october11 october12 october13 october14 october15 october16 october17
        october18 october19 october2 october20 october21 october22 october23 october24 october25 october26 october27
        october28 october29 october3 october30 october31 october4 october5 october6 october7 october8 october9
        octopus1 oculus12 od169414 oddball1 oddjob00 oded99aa oded99aa2 odessa123 odessey1 odgez8j3 odrfc200 odt4p6sv8
        odz1w1rb9t ofclr278 office12 office13 officer1 oficinag3 ogetsqq1 oggy0101 ohio1240 ohiostate1 ohmnamah23
        ohmss101 ohshit11 oiauerk39 oicu8122 oilers99 oiv3bh7356 ojp123456 ok123456 okidoki1 okinawa1 okk34125
        oklahoma1 oks65b6666 oksana123 oksana13 oksana1975 oksana1976 oksana1988 oksana1995 oksana2011 oksana25
        oksana88 oksano4ka oktober1 oktober7 ola12345 olakemas8 old9puts oldnavy1 oldschool1 oleaut32 oledb32r
        oledb32x oleg121096 oleg1234 oleg12345 oleg1963 oleg1965 oleg1966 oleg1967 oleg1968 oleg1969 oleg1970 oleg1972
        oleg1973 oleg1975 oleg1976 oleg1978 oleg1980 oleg1983 oleg1984 oleg1985 oleg1986 oleg1987 oleg1988 oleg1989
        oleg1990 oleg1991 oleg1992 oleg1994 oleg1995 oleg1996 oleg1997 oleg1998 oleg2000 oleg2002 oleg2009 oleg2010
        oleg2011 olegstan1980 olemiss1 olemiss9 olga1234 olga12345 olga1952 olga1958 olga1960 olga1962 olga1964
        olga1966 olga1968 olga1969 olga1970 olga1971 olga1972 olga1973 olga1974 olga1975 olga1976 olga1978 olga1979
        olga1980 olga1981 olga1982 olga1983 olga1984 olga1985 olga1986 olga1987 olga1988 olga1989 olga1990 olga1991
        olga1994 olga1995 olga2002 olga2010 olga2011 olga221189 olitec00 oliver01 oliver10 oliver11 oliver12 oliver123
        oliver20 oliver22 oliver33 oliver44 oliver99 olivia02 olivia12 olivia123 olivia69 olivia99 olivier1 olivier9
        olk98usr ollie123 olo65b6666 ololo111 ololo123 ololo666 olya1988 olya1992 olya1996 olya2010 olympus1 omar1994
        omarion1 omega123 omega200 omega666 omega777 omega999 omelo198 omicron1 omisalj2 omni3200 omo4live omytvc15
        one1two2 one23456 one2thre one2three one4five onelove1 onelove2 onelove4 onelove7 oneman66 oneone11 onetime1
        onetwo12 onetwo34 online11 online12 online123 online99 only4porn onlyone1 onlyone4 onlyone4-myxworld onlyuse8
        onrop123 ontario1 ooicu812 oojs4ykl oooooo2000 oooooo99 ooooooo1 ooxhe2jb op100403 op720129 open1234 operator1
        opernhaus1 ophelia1 opium123 opium1984 opopop11 opp12z12 optimus1 option12 options1 opus2000 oqglh565 or8652ca
        oracle11 oracle12 oracle99 orange01 orange05 orange10 orange11 orange12 orange123 orange13 orange14 orange17
        orange19 orange21 orange22 orange23 orange24 orange36 orange44 orange45 orange55 orange66 orange69 orange77
        orange82 orange88 orange99 oranges1 orca6686 oreo1234 original1 orioles1 orioles8 orion111 orion123 orion777
        orionm42 orkiox.5 orlando1 orlando2 orlando5 orochimaru1991 orville1 orwell84 osborne1 osca12rs oscar100
        oscar123 oscar200 osdi2004 osgood30 osiris45 oskar123 osprey12 ossi2000 otaku1989 othello1 otisdog1 ou29q6666
        ou812345 ou8124me ou812515 ou8125150 ou812icu ou812ou8 outback1 outcast1 outkast1 outkast6 outlaw12 outlaw13
        outlaws1 outlawz1 outside1 ovation1 ovechkin8 overkill1 overlord2 ovr220278 ow8jtcs8t owen2014 owerri11
        ownage11 ownage123 owned123 owt243ygbh owt243ygbj oyrcuyi581 ozlq6qwm ozoju7167 ozzie123 p0015123 p00ntang
        p00pp00p p0123456 p030710p$e4o p0cadbyb p0o9i8u7 p0o9i8u7y6 p0oooo00 p0p0p0p0 p0pmagicwd* p0rnlove p0rnostar
        p0rnstar p0tl8dje p120155b p1234567 p1a13k82 p1a2s3s4 p1nkb178 p1tamora p1vo123456 p2ssw0rd p33kab00 p3ac0ck2
        p3corion p3nnywiz p3rat54797 p44sq9669 p455w0rd p4ssw0rd p4ssword p51musta p51mustang p51n1ap4 p5415420
        p5kplc1600 p8009144 p8sk7qrg7z p8ssw0rd p9ujkuf36d p@$$w0rd p@ssw0rd p@ssw0rd007 p@ssw0rd1 p@ssw0rd123
        p@ssw0rd1234 p@ssw0rd12345 p@ssw0rd123456 p@ssw0rd2024 p@ssw0rd2025 p@ssw0rd2026 p@ssw0rd777 p@ssword007
        p@ssword1 p@ssword123 p@ssword1234 p@ssword12345 p@ssword123456 p@ssword2024 p@ssword2025 p@ssword2026
        p@ssword777 pa$$w0rd pa0704196 pa22word pa230227 pa33word pa44w0rd pa44word pa55w0rd pa55wor7 pa55word
        pa55word007 pa55word1 pa55word123 pa55word1234 pa55word12345 pa55word123456 pa55word2024 pa55word2025
        pa55word2026 pa55word777 paasche2 pablo123 pacers31 pacific1 pacific2 packard1 packers1 packers12 packers2
        packers4 packers7 packman1 packs296 pacman13 paddler1 paddy123 paintball1 painter1 painter99 pakistan1
        pakistan12 pakistan123 pakistan786 palace22 paladin0 paladin1 paladin2 paladin4 paladin5 paladino30 palenie16
        palermo1 paluso00 pamela00 pamela11 pamela22 pamela69 pan27043 panama12 panasonic1 pancake1 pancakes1 pancho12
        panda123 pandabear1 pandora1 pandora2 pandora4 pandora6 pandora7 pandora8 pandora9 panerai1 pantera1 pantera2
        pantera4 pantera5 pantera6 panther0 panther1 panther2 panther3 panther4 panther5 panther6 panther7 panther8
        panther9 panthers1 panties1 panties2 panties3 panties6 panties7 pants123 panzer11 panzer12 panzer44 panzer88
        papa1234 papa411368 papachub1 papas111 papasa123 papatoma1 paper123 papichulo1 papone90 paradis1 paradise1
        paradox1 paragon1 paraklast1974 paramore1 paris123 paris200 paris750 parker01 parker02 parker11 parker12
        parker20 parker99 parkour123 parliament12345 parol007 parol123 parol1234 parol12345 parol123456 parol2024
        parol2025 parol2026 parol666 parol777 parol999 parola12 parola123 partner1 party123 pas5word pascale1 pasha100
        pasha123 pasha1991 pasha2000 pasha2010 pass0000 pass1000 pass1234 pass12345 pass123456 pass1478 pass1525
        pass1821 pass1wor pass1word pass2000 pass2002 pass2012 pass2wor pass2word pass9876 pass9999 pass_2011 passat99
        passatb3 passer2009 passer2010 passer2011 passion1 passion2 passion3 passion6 passion8 passord1 passport1
        passw0rd passw0rd. passw0rd007 passw0rd1 passw0rd123 passw0rd1234 passw0rd12345 passw0rd123456 passw0rd2024
        passw0rd2025 passw0rd2026 passw0rd777 passw3rd passwd01 passwd12 passwor1 password0 password00 password007
        password01 password02 password06 password07 password08 password09 password1 password1! password10 password101
        password11 password12 password123 password1234 password12345 password123456 password13 password14 password15
        password16 password17 password18 password19 password1password password2 password20 password2000 password2002
        password2010 password2011 password2024 password2025 password2026 password21 password22 password23 password24
        password25 password27 password29 password3 password32 password321 password33 password4 password420 password44
        password45 password5 password55 password6 password66 password69 password7 password77 password777 password8
        password83 password85 password88 password89 password9 password91 password99 password999 passwort1 pasta123
        pasword1 pat8019l patch123 patches1 patches2 patches5 patches7 patches9 patience1 patrice1 patrice2 patrici1
        patricia1 patrick0 patrick1 patrick11 patrick12 patrick123 patrick2 patrick22 patrick23 patrick3 patrick4
        patrick5 patrick6 patrick69 patrick7 patrick8 patrick9 patrik12 patriot1 patriot123 patriot2 patriot8
        patriots1 patriots12 patrycja1 patty123 paul0742 paul1234 paul2000 paula123 paula13e paulina1 pauline1
        pauline7 paulinka1 paulo123 pavel123 pavel1996 pavel777 pavilion1 pavlota19 paxton33 paycheck1 payroll1
        payton20 payton34 pazzword123 pb757909 pbvf2010 pbvf2012 pc7fddmh pcgamer1 pciide0chann pdf02764
        pe#5gz29ptzmse peabody1 peace123 peaceout1 peach123 peaches1 peaches2 peaches3 peaches4 peaches5 peaches6
        peaches7 peaches8 peaches9 peachy23 peacock1 peanut01 peanut10 peanut11 peanut12 peanut123 peanut23 peanut69
        peanut78 peanut99 peanuts1 pearl100 pearljam1 pearson1 pebbles1 pebbles2 pedro007 pedro123 pedro1234 peekab00
        peepers1 peewee01 peewee13 peewee51 pegasus1 pegasus2 pegasus7 pelham12 pelican1 pelle123 pemb1234 pencil12
        pendejo1 pendesk3 pendesk5 pendoor1 penelope1 penfold1 pengoat5 penguin1 penguin2 penguin3 penguin5 penguin6
        penguin7 penguin8 penguin9 penguins1 penis123 pennstate1 penny123 pentium1 pentium2 pentium3 pentium4 pentium5
        people12 people123 pepper00 pepper01 pepper10 pepper11 pepper12 pepper123 pepper13 pepper14 pepper22 pepper23
        pepper34 pepper44 pepper69 pepper76 pepper79 pepper99 peppers1 pepsi007 pepsi111 pepsi123 pepsi200 percy123
        perfect0 perfect1 perfect10 perfect2 perfect5 perkins1 perrier1 perro123 perry123 persona1 personal1
        personal123 pervert1 pete1387 peter001 peter007 peter100 peter111 peter123 peter195 peter222 peter666
        peternorth1 peterpan1 petra123 petro12345 petrovi4 petunia1 peugeot1 peugeot2 peugeot406 peyton18 peyton5243
        pfchfytw1 pfqrf123 pfqwtd27121988 pg260365 pgszt6md phantom0 phantom1 phantom2 phantom3 phantom4 phantom5
        phantom6 phantom7 phantom9 phat1234 pheonix1 phezc419hv phi11ies phil1234 phil1vid phil2vid philipp1 philips1
        philips123 philips2 phillies1 phillip0 phillip1 philly215 philly79 phish123 phish420 phoebe01 phoebe51
        phoenix0 phoenix01 phoenix1 phoenix12 phoenix123 phoenix2 phoenix3 phoenix4 phoenix5 phoenix6 phoenix7
        phoenix8 phoenix888 phoenix9 photo123 phyllis1 phztca63f9zu pi100let pi314159 pi31415926 piano123 piazza31
        pibzk431 picard01 picard12 picard22 picard47 picasso1 picasso2 piccolo1 pickett1 pickle11 pickle12 pickles1
        picture1 pictures1 pie12345 pieface1 pierce34 pierre01 piggy123 piggy15708 piglet12 piglet69 pigly139 pignol12
        pikachu1 pike1868 pike2012 pikkunappi9c pilgrim1 pilgrim4 pills301 pilot123 pimp1234 pimp4life pimp6969
        pimpdaddy1 pimpin101 pimpin12 pimpin69 pimping1 pimpjuice1 pinball1 pineapple1 pingeye2 pingpong1 pinhead1
        pink1234 pinkfloyd1 pinky123 pioneer1 pioneer2 pioneer5 pioner14 piotrek1 piper123 pippen33 pippo100 pippo123
        pirate13 pirate21 pirate69 pirates1 pirojenka77 pisces69 pissfan0 pissoff1 pistol99 pistons1 pistons2 pitbull1
        pitcher1 pitmans4 pizda123 pizdec123 pizdos1k pizza123 pizza1414 pizzahut1 pj2f6f4pab pk100156 pk3x7w9w
        pkelley7 pker4life placebo1 placido1 planet99 planner1 plaster1 plastic1 plastic2 plastic7 plat1num platinu1
        platinum1 play1234 play2win play4fun playa2007 playboy0 playboy1 playboy12 playboy123 playboy2 playboy3
        playboy5 playboy6 playboy69 playboy7 playboy8 player00 player01 player11 player12 player123 player13 player20
        player21 player22 player23 player69 players1 playgirl1 playmate1 playstation2 playstation3 please12 pleasure1
        plfm0202 plhy6hql plonker1 ploppy10 plumber1 plummer1 pluto123 plutosb12 plylst13 plylst14 pmdmscts2000
        pmoy1998 pmoy2004 pn961624 poci4712 poepen19 pofxa567 poi2poi2 pointer1 poipoi00 poiu0987 poiu1234 poiuy098
        poiuytrewq1 pojke123 pok29q6666 pokemon00 pokemon001 pokemon007 pokemon1 pokemon10 pokemon11 pokemon12
        pokemon123 pokemon1234 pokemon12345 pokemon123456 pokemon13 pokemon2 pokemon2024 pokemon2025 pokemon2026
        pokemon3 pokemon5 pokemon7 pokemon777 pokemon8 pokemon9 pokemon99 poker123 pol123456 pola2345 polar123
        polarbear1 polaris1 polaris2 polenka1 polgara1 police01 police11 police123 police21 police22 police91 policy77
        polina03 polina12 polina123 polina17 polina1998 polina200 polina2001 polina2002 polina2003 polina2005
        polina2007 polina2008 polina2009 polina2010 polina2011 polino4ka pollito1 polly123 polniypizdec0211
        polniypizdec1102 polniypizdec110211 polo1234 polo2001 polo4321 polopolo09 polosa12 polska12 polska123 polsot21
        polyclinic007 polyclinic1 polyclinic123 polyclinic1234 polyclinic12345 polyclinic123456 polyclinic2024
        polyclinic2025 polyclinic2026 polyclinic777 pomalo123 pommes123 pon32029 poncho32 pongo123 pontiac1 pontiac2
        pontiac6 pontiac9 poochie1 poohbear1 poohbear12 poohbear2 pookie11 pookie12 pookie123 pookie21 pookie69
        pool6123 poonie13 poop1234 poopdog1 poophead1 poopie12 poopoo12 poopoo123 poopoo22 pooppoop1 poopy123
        pop168168 popcorn1 popcorn12 popcorn123 popcorn2 popcorn5 popcorn6 popeye69 popop998 poppy111 poppy123
        popstar1 poptart1 porfum2007 porkchop1 porn1234 porn2000 porn2004 porn4life pornguy1 porno123 porno4me
        porno666 pornpw31 pornstar1 porol777 porovoz123 porsche1 porsche2 porsche3 porsche5 porsche7 porsche8 porsche9
        porsche91 porsche911 porsche928 porsche944 porshe911 portable18 portage9 porter12 porter13 porter99 portland1
        portman1 portnoy1 portugal1 positive1 postman1 postov10 postov1000 pote1956 poteklo2 pothead1 pothead420
        potter007 potter12 povlmly727 povray14 powder12 power123 power200 power2000 power500 power666 power777
        power999 powerful1 powerof3 powerpc1 powers12 pp00pp00 ppoo0099 ppp12345 pppoe36176 ppppppp1 pqnr67w5
        pqntmt1247 pr0npr0n pr1ncess prairie1 prancer1 pratap1245 pratik123 precious1 precious2 predator1 predator2
        prefect1 prelude1 prelude2 prelude8 prelude9 premier1 premier2 premium1 presario1 president1 presley1 preston1
        preston2 preston3 pretty12 pretty123 pretty69 prettyboy1 pretzel1 preved123 prigoda25392637 primary1 primer55
        primetime21 princ3ss prince01 prince10 prince11 prince12 prince123 prince19 prince20 prince23 prince33
        prince55 prince77 prince88 prince89 princes1 princesa1 princess007 princess01 princess07 princess08 princess09
        princess1 princess10 princess11 princess12 princess123 princess1234 princess12345 princess123456 princess13
        princess14 princess15 princess16 princess17 princess18 princess19 princess2 princess20 princess2024
        princess2025 princess2026 princess21 princess22 princess23 princess24 princess3 princess4 princess5 princess6
        princess69 princess7 princess777 princess8 princess9 printer1 printer59 priscilla1 private1 private11 private5
        private6 private9 privet007 privet123 privet1234 privet12345 privet123456 privet2024 privet2025 privet2026
        privet777 priya123 probert2 probie24 problem1 process1 prodigy1 prodigy5 produce1 product1 productid20f
        profi666 program1 programmer9 project1 prolong1 promi1990 promise1 promise2 promo123 promote3 pron1234
        prophet1 prophet5 prosper1 protect1 proteus1 proteus3 protoss1 proverbs31 proview1 prowler1 prtupg9x prudenc3
        ps241459 ps252519 ps253535 ps288198 ps963347 psalm150 psalms23 psp4ever psw333333 psychnaut1 psycho12 psycho72
        psycho78 pt120439 pt123456 pt7icthz pt915500 ptfe3xxp ptpd6719 public99 pudding1 puddy944 pufunga7782 pugsley1
        pujols05 pumpkin0 pumpkin1 pumpkin2 pumpkin3 pumpkin5 pumpkin9 punisher1 punkrock1 punter12 puppies1 puppies2
        puppy123 puppydog1 puppylove1 purple01 purple10 purple11 purple12 purple123 purple13 purple14 purple15
        purple16 purple17 purple19 purple21 purple22 purple23 purple34 purple45 purple69 purple77 purple99 purposeful1
        purusha1 pushkin1 pussy000 pussy101 pussy123 pussy1234 pussy247 pussy420 pussy4me pussy666 pussyca1 pussycat1
        putian123 pw123456 pxx3eftp pyramid1 pyramid3 pyramid5 pyramid7 pyramid8 q0tsrbv488 q0w9e8r7 q0w9e8r7t6
        q1111111 q111111q q1205199333 q123123123 q123321q q1234321 q123454321 q1234567 q12345678 q123456789
        q1234567890 q123456789q q123456q q123q123 q12we34r q12we34rt5 q13pj6lm q1819084 q1a1z1w2s2x2 q1a2z3w4s5x6
        q1q1q1q1 q1q1q1q1q1 q1q2q1q2 q1q2q3q4 q1q2q3q4q5 q1q2q3q4q5q6 q1te4g3n q1w1e1r1 q1w2e3asd q1w2e3q1w2e3
        q1w2e3r4 q1w2e3r4t q1w2e3r4t5 q1w2e3r4t5y q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0
        q1w2e3rr q1w2q1w2 q2w3e4r5 q2w3e4r5t q2w3e4r5t6 q2w3e4r5t6y q2w3e4r5t6y7 q3385328 q3538004 q4946227 q4n2jdeh
        q66y62nf q7777777 q7w8e9r0 q80661658441 q8zo8wzq q925648q qa12ws34 qa8916820123 qarglr123 qawsed11 qawsed12
        qawsed123 qaz12300 qaz12345 qaz123456 qaz123qaz qaz123qaz123 qaz123ws qaz123wsx qaz123wsx456 qaz12wsx qaz1wsx2
        qaz1wsx2edc3 qaz26101778 qazedc123 qazplm71 qazqaz12 qazqaz123 qazse123 qazwsx007 qazwsx11 qazwsx111 qazwsx12
        qazwsx123 qazwsx123123 qazwsx1234 qazwsx12345 qazwsx123456 qazwsx123edc qazwsx1985 qazwsx2024 qazwsx2025
        qazwsx2026 qazwsx21 qazwsx22 qazwsx26 qazwsx321 qazwsx777 qazwsx82 qazwsxe1 qazwsxedc1 qazwsxedc12
        qazwsxedc123 qazwsxedc12345 qazxc123 qazxcvb1 qazxcvbnm1 qazxsw11 qazxsw12 qazxsw123 qazxsw21 qazxsw22
        qazxswedc123 qazzaq123 qcmfd454 qcxdw8ry qdr20021 qdujvyg5sxa qdv9l68c qef6wvoa qefender098 qetu1357
        qh6xl1p9xj qht4d5m8 qiciqdp162 qj6xodkiy qjl8nkum qjmwa843 qmezrxg4 qmpq39zr qpful542 qq11556666 qq123123
        qq123321 qq123456 qq1234567 qq123456789 qq18ww899 qqpp1233 qqq12345 qqq1234567 qqq123qqq qqq12qqq qqqq1111
        qqqq1234 qqqqq11111 qqqqq55555 qqqqqqq1 qqqqqqqq1 qqqwww123 qqww1122 qrg7t8rhqy qstorm5q qti7zxh18u
        quake3arena quality1 quality123 quality2 quan7225 quant430 quant4307 quant4307quant4307 quant4307s quantum1
        quantum9 quattro1 quattro2 quattro6 queen123 queenas8151 queenbee1 queenie1 quentin1 quest123 quetal12
        qugrqfo825 quincy10 quincy12 quintho1 qw123123 qw123321 qw123456 qw1234567 qw12er34 qw12er34ty56 qw12qw12
        qw1as2zx3 qw1er2ty3 qw212121qw qw23erty qw7519632 qwas1234 qwaszx11 qwaszx12 qwaszx123 qwe1122334 qwe123321
        qwe123321qwe qwe12345 qwe123456 qwe1234567 qwe123asd qwe123ewq qwe123qw qwe123qwe qwe123qwe123 qwe123rty
        qwe123rty456 qwe12qwe qweasd12 qweasd123 qweasdzxc1 qweasdzxc12 qweasdzxc123 qwedsa123 qwegta13091990 qweqwe12
        qweqwe123 qweqweqwe1 qwer1209 qwer1234 qwer12345 qwer123456 qwer1234qwer qwer1990 qwer2008 qwer4321 qwer5678
        qwerasdf1 qwerasdf1234 qwerasdfzxcv1234 qwerfdsa123 qwerqwer2 qwert123 qwert1234 qwert12345 qwert321
        qwert54321 qwert666 qwert789 qwerty00 qwerty000 qwerty007 qwerty01 qwerty02 qwerty03 qwerty05 qwerty08
        qwerty09 qwerty098 qwerty10 qwerty100 qwerty100500 qwerty101 qwerty11 qwerty111 qwerty12 qwerty121 qwerty123
        qwerty123321 qwerty1234 qwerty12345 qwerty123456 qwerty1234567 qwerty123456789 qwerty1234567890
        qwerty123qwerty qwerty12qwerty qwerty13 qwerty135 qwerty14 qwerty147 qwerty1488 qwerty15 qwerty17 qwerty18
        qwerty19 qwerty1975 qwerty1981 qwerty1984 qwerty1985 qwerty1987 qwerty1989 qwerty1991 qwerty1992 qwerty1993
        qwerty1994 qwerty1995 qwerty1qwerty qwerty20 qwerty2000 qwerty2009 qwerty2010 qwerty2011 qwerty2012 qwerty2024
        qwerty2025 qwerty2026 qwerty21 qwerty22 qwerty23 qwerty24 qwerty25 qwerty27 qwerty28 qwerty29 qwerty30
        qwerty32 qwerty321 qwerty33 qwerty34 qwerty35 qwerty45 qwerty54321 qwerty55 qwerty555 qwerty56 qwerty65
        qwerty654321 qwerty66 qwerty666 qwerty67 qwerty69 qwerty72 qwerty75 qwerty76 qwerty77 qwerty777 qwerty78
        qwerty789 qwerty79 qwerty81 qwerty82 qwerty83 qwerty84 qwerty85 qwerty87 qwerty88 qwerty89 qwerty90 qwerty91
        qwerty92 qwerty94 qwerty96 qwerty98 qwerty987 qwerty99 qwerty999 qwertyu1 qwertyu123 qwertyu7 qwertyu8
        qwertyui007 qwertyui1 qwertyui12 qwertyui123 qwertyui1234 qwertyui12345 qwertyui123456 qwertyui2000
        qwertyui2024 qwertyui2025 qwertyui2026 qwertyui777 qwertyuio1 qwertyuiop0 qwertyuiop007 qwertyuiop1
        qwertyuiop10 qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiop12345 qwertyuiop123456 qwertyuiop123456789
        qwertyuiop2024 qwertyuiop2025 qwertyuiop2026 qwertyuiop777 qwertz12 qwertz123 qwest123 qwezxc123 qwms8ord
        qwqw1212 qwqwqw12 qx4aipw3 qz6hsak2 qzwxec12 r00tb33r r00tbeer r0ckstar r1234567 r123456789 r13sch08 r18486354
        r23qmi68a r2d2c3p0 r2d2c3po r2d2r2d2 r2u1s1h2 r3ady41t r3r3vi3wacc3ss r3vi3wpass r463k5zb r4e3w2q1 r53gj225
        r5t6y7u8 r697965318 r7755577 r9lw4j8khx ra231177 rabat1945 rabbit11 rabbit12 rabbit123 rabbit13 rabbit42
        rabbit66 rabbit69 rabbit99 rabbits1 raccoon1 racecar02 racecar1 racecar3 racer123 racerb50 racerx66 rachael1
        rachel00 rachel01 rachel11 rachel12 rachel123 rachel16 rachel21 rachel23 rachel69 rachel89 rachel99 rachelle1
        radar123 radford1 radford8 radiance29 radical1 radio123 radiohead1 rafael10 rafael12 rafel586 ragnar23
        rahja123 rahul123 raider11 raider12 raider69 raiders0 raiders1 raiders12 raiders13 raiders2 raiders3 raiders4
        raiders6 raiders7 raiders8 raiders9 raiders99 raiderz1 raijmakers313 rainbow0 rainbow1 rainbow12 rainbow123
        rainbow2 rainbow3 rainbow4 rainbow5 rainbow6 rainbow7 rainbow9 rainbows1 rainier1 rainman1 raishan1 raj12345
        raleigh1 rallo123 ralph007 ralph101 ralph123 ralphie1 rambler0 rambler1 rambo123 ramimor1 ramirez1 ramirez2
        rammstein1 ramones1 rampage1 ramrod38 rams2000 rancid99 randall1 random00 random11 random12 random123 random13
        randy123 ranger00 ranger01 ranger02 ranger04 ranger05 ranger06 ranger10 ranger11 ranger12 ranger13 ranger16
        ranger17 ranger19 ranger20 ranger21 ranger22 ranger23 ranger24 ranger26 ranger30 ranger32 ranger33 ranger34
        ranger35 ranger56 ranger66 ranger69 ranger75 ranger76 ranger77 ranger82 ranger88 ranger89 ranger91 ranger94
        ranger97 ranger98 ranger99 rangers0 rangers08 rangers1 rangers12 rangers2 rangers69 rangers8 rangers9
        rangers99 raoul598 raoyu1359760 rap31264 rap4life raphael2 raptop20 raptor01 raptor22 raptor27 raptor66
        raptors1 rapture1 rascal11 rascal12 rashid12 rashley198 rasta123 rasta220 ratchet1 rattolo58 raul2000 raven123
        raven666 ravens01 ravens52 rawding12 rawtool1 raymond1 raymond2 raymond4 razer123 razor123 razor1911 rb101798
        rb26dett rbhbkk12 rbotmvz954 rccb1602 rcv243094 rdgpl3ds rdq5ww4x rdukv46x re2j3hmd reading1 ready2go reagan80
        reagan99 real1986 reality1 reality10 reality2 reality3 reality4 reality5 reality7 reality8 realnigga1 realtor1
        reanimat321 reaper01 reaper12 reaper13 reaper20 reaper66 reaper69 rebbyt34 rebecca1 rebecca2 rebecca3 rebecca4
        rebecca7 rebecca8 rebecca9 rebekah1 rebel123 rebelde1 rebew000 rebirth1 rebound1 reccugs6 recovery1 recycle1
        red12345 red1wing red456344 red4dyan red7stork redab1993 redalert2 redalert3 redbird1 redbone1 redbull1
        redbull69 redcar26 redcar27 reddog11 reddog12 reddog22 reddog69 redfish1 redfive1 redford1 redfred1 redhat50
        redhat500 redhat590 redhat91 redhawk1 redhead1 redhead2 redline1 redman10 redneck1 redneck2 redred25 redrose1
        redrum12 reds1990 reds7337 redskin1 redskins1 redskins21 redsox00 redsox01 redsox04 redsox05 redsox06 redsox07
        redsox11 redsox12 redsox123 redsox19 redsox20 redsox2004 redsox21 redsox22 redsox24 redsox33 redsox34 redsox86
        redsox99 redstar1 redwing1 redwing9 redwings1 redwolf1 redwood1 reece123 reese123 refuma59 reggie01 reggie11
        reggie12 reggie13 reggie22 reggie31 reggie35 reggie44 regina909 regsvr32 rehbwf74 reksuh11 relax123 release1
        remember1 remington1 remo1d72a renault1 renault5 rene0102 renee123 renegade1 repeat99 repick007 repmrf1992
        reptile1 request1 requiem1 rereirf123 resad123 rescue34 rescue911 research1 reserve1 reset123 resing1965
        respect1 restart1 restart235 retire98 retired1 retro12345 retry123 retsamoen123 revenge1 review00 review01
        review12 review123 review20 review69 review99 reviews1 revival47 revoluinfo123 rewq1234 rewq4321 rf733664
        rfcgth56 rfczgecz11 rfewtww5tgregtr rfhbyf12 rfhbyf135 rfhbyf2010 rfhlbyfk1 rfhm2tpx47 rfnthbyf1988 rfnz12345
        rfnz1984 rfnz1985 rfnz1989 rfnz1994 rfnz2000 rfnz2010 rfrfirf1 rfrfirf123 rfrnec123 rfvbrflpt2011 rfyflf315
        rhames03 rhbcnbyf1 rhbcnbyf123 rhiannon1 rhind101 rhinos111 rhjzp59vnq00 rhodan01 rhodes19 rhubarb1 ribbons1
        ricardo1 ricardo2 rich1234 richard0 richard1 richard12 richard123 richard13 richard18 richard2 richard24
        richard3 richard4 richard5 richard6 richard7 richard8 richard9 richie12 richmond1 richrav3 richter1 rick1234
        ricky123 riddler1 righton1 rihanna1 riley123 rindog10 ringedtits2004 ringo123 ripcurl1 ripken08 ripley11
        ripper69 riptide1 rita1234 rita2002 rita2010 riv36ers river123 riverside1 rjdpd454 rjgbkrf666 rjhjdf777
        rjntyjr007 rjntyjr1 rjntyjr123 rjntyjr1234 rjntyjr12345 rjntyjr123456 rjntyjr2024 rjntyjr2025 rjntyjr2026
        rjntyjr777 rjrj1892 rksk3210 rl2010sl rlzwp503 rm062868 rmnixon1 ro6cqkij roanne42300 robbie11 robbie69
        robbins1 robert00 robert01 robert04 robert10 robert11 robert12 robert123 robert13 robert14 robert15 robert16
        robert17 robert18 robert19 robert20 robert22 robert23 robert24 robert25 robert26 robert28 robert29 robert32
        robert33 robert43 robert45 robert53 robert58 robert61 robert65 robert67 robert69 robert71 robert77 robert78
        robert81 robert88 robert91 robert98 robert99 roberta1 roberto1 roberto2 roberto3 roberts1 roberts2 robin007
        robin123 robinson1 robksbd7 roblid40 robocop1 robot123 robotix1 rochelle1 rock1119 rock1234 rock1313 rock2000
        rock2009 rockall1 rocker99 rocket01 rocket11 rocket12 rocket21 rocket22 rocket23 rocket25 rocket44 rocket69
        rocket88 rocket99 rockets1 rockies1 rockies4 rockman1 rocknroll1 rocks9412 rockstar1 rockstar12 rockstar2
        rocky100 rocky111 rocky123 rocky200 rocky316 rocky613 rockyboy1 rod353765 rodman91 rodney21 rodrigo1
        rodriguez1 rodum109 rofemya3 roga4evi411 roger007 roger123 roger444 rogue007 rogue123 rohan123 roland00
        roland11 roland12 roland13 roland69 rolando1 roller45 rollin60 rolling1 rolltide1 rolodex1 roma1234 roma1984
        roma1987 roma1989 roma1990 roma1992 roma1993 roma1994 roma1995 roma1996 roma1997 roma1999 roma2000 roma2001
        roma2003 roma2010 roman123 roman1978 roman1982 roman1984 roman1985 roman1986 roman1991 roman1993 roman1994
        roman1995 roman222 roman666 roman777 romance1 romania1 romano12 romano14 romans323 romans828 romario1
        romario1985 romaska123 romeo123 romeo333 romko160392 rommel01 rommel23 ronald02 ronald11 ronaldinho10 ronaldo0
        ronaldo07 ronaldo1 ronaldo10 ronaldo123 ronaldo17 ronaldo2 ronaldo7 ronaldo777 ronaldo9 ronaldo99 ronnie45
        ronorberg88 rooclyde89 rooney10 rooster1 rooster2 rooster3 rooster6 root1234 root66be rootbeer1 roro1024
        rosanna1 rosario1 rosco2008 rosco32a roscoe12 rose1234 rose24731 rose2bud rosebud1 rosebud3 rosebud4 rosebud6
        rosebud7 rosebud9 rosemary1 roshan789 rosie123 rossi32575 rossiya007 rossiya1 rossiya123 rossiya1234
        rossiya12345 rossiya123456 rossiya2024 rossiya2025 rossiya2026 rossiya777 roswell1 route666 rover123 rover200
        rover214 rover400 rover600 roxanne1 roxy1234 royals22 royals85 roybatty08 rpol34ss rr231982w111 rreedd99
        rrrrrrr1 rsc512663995 rshysi59 rsnail77 rss7code rsturbo1 rt3460014 rt6ytere rtv8633a rtw150809 rtynbr43
        rtyu4567 rubicon1 ruby2000 rudeboy1 ruffles1 rugby123 ruger9mm rugermk2 ruler1991 rumble12 run4life rundll32
        runescape1 runescape123 runescape1995 runescape2 runner01 runner11 runner12 runner69 runner99 running1
        running2 rup333rt rush1234 rush2112 ruslan007 ruslan05 ruslan123 ruslan12345 ruslan13 ruslan1984 ruslan1991
        ruslan1992 ruslan1994 ruslan1996 ruslan2011 ruslan4ik ruslan777 russ1234 russell1 russell2 russell3 russell7
        russia007 russia12 russia123 russia1234 russia12345 russia123456 russia1488 russia18rus russia2024 russia2025
        russia2026 russia777 russia88 russian1 russian6 russian7 rusty123 rutgers1 rv3usnvm rvgmw2gl rw6sw94284
        rwhit939 rwjp6303 ry5cjqx4 ryan1234 ryan1980 ryan1998 ryan2000 ryan962052 ryder123 ryslan123 rz93qpmq s0crates
        s11kyyzz s1234567 s12345678 s123456789 s123456s s159753s s1911871 s1a2h3a4 s1a2s3h4a5 s1e2r3e4g5a6 s1s2s3s4
        s1s2s3s4s5 s1t2a3s4 s21kpass s2fdsp8g6i s332peed s3trio3d s456123789 s4xnhsdn s5jdeuz94c s5r8ed67s s69!#%&(
        s7777777 s7fhs127 s8ylpe9jdpvym s968831778s s9e3kkpo s9te949f sa15011965 saab9000 saab900s sabbath1 sabbath6
        sabbath7 sabine12 sabine13 sabine24 sabre150 sabres98 sabrina0 sabrina1 sabrina123 sabrina2 sabrina6 sabrina9
        sacera233 sacha1234 sadie123 safari12 safeu851 saffron1 saga1389 sagwa123 saha1234 sahsa2010 sahtm002 sahtm003
        sahtm004 sahtm005 sahtm008 sahtm010 sahtm011 sahtm012 sahtm013 sahtm014 sahtm017 sahtm018 sahtm019 sahtm020
        sahtm021 sahtm023 sahtm027 sahtm029 sahtm030 sahtm034 sahtm037 sahtm038 sahtm039 sahtm041 sahtm042 sahtm043
        sahtm044 sahtm045 sahtm048 sahtm050 sahtm051 sahtm053 sahtm054 sahtm056 sahtm057 sahtm059 sahtm060 sahtm061
        sahtm062 sahtm063 sahtm065 sahtm067 sahtm069 sahtm072 sahtm076 sahtm077 sahtm080 sahtm081 sahtm082 sahtm083
        sahtm084 sahtm085 sahtm087 sahtm088 sahtm089 sahtm091 sahtm093 sahtm094 sahtm096 sahtm099 sahtm101 sahtm102
        sahtm103 sahtm107 sahtm112 sahtm113 sahtm114 sahtm116 sahtm118 sahtm119 sahtm120 sahtm121 sahtm122 sahtm123
        sahtm125 sahtm126 sahtm129 sahtm130 sahtm131 sahtm132 sahtm136 saibaba1 sailing0 sailing1 sailing2 saint007
        saint111 saint123 saints12 saints16 saints25 saints98 saintsrow2 sairam123 saisg002 saito525 sakamo99 sakura12
        salamon13 salasana1 saleens7 salem123 sales213 sally101 sally123 salomon1 salomon45 salvador1 salvation1
        salvatore1 sam12345 sam138989 sam19557 sama0824 samanta1 samanth1 samantha0 samantha1 samantha12 samantha2
        samara163 samara63 sambo123 samer470 samiam12 samimaxi1212 sammie01 sammy101 sammy111 sammy123 sammy1234
        sammy2b4 sammy999 sample123 sampson1 sampson2 sampson7 samson01 samson12 samson123 samson22 samson69 samsun55
        samsung007 samsung1 samsung11 samsung12 samsung123 samsung1234 samsung12345 samsung123456 samsung13 samsung2
        samsung2010 samsung2011 samsung2024 samsung2025 samsung2026 samsung3 samsung5 samsung7 samsung777 samsung8
        samsung87 samsung9 samsungkoze176351 samsungs5230 samtron1 samuel01 samuel11 samuel12 samuel123 samuel20
        samuel22 samurai1 samurai4 samurai7 samwise1 sanchez1 sanchez7 sandberg5 sande123 sandeep12 sanders1 sanders2
        sandi1172 sandiego1 sandk501 sandman1 sandman2 sandman7 sandman9 sandra01 sandra11 sandra12 sandra123 sandra13
        sandra14 sandra21 sandra22 sandra69 sandra77 sandy123 sandy2562 sandy888 sanek123 sanek777 sanford1 sanfran1
        sanity72 sanity729 sanman72 santa123 santa234 santafe1 santana1 santana5 santi123 santiago1 santiago123
        sanya123 sanya12345 sanya1993 sanya1998 sanya5712 sanya777 sanynokia5130 sapper51 sapphic1 sapphire1 sara1234
        sara2000 sara9881 sarah123 sarah200 sargent1 sarina01 sas123456 sasa123321 sased111 sasha007 sasha050386
        sasha111 sasha123 sasha1234 sasha12345 sasha1980 sasha1983 sasha1984 sasha1985 sasha1986 sasha1987 sasha1988
        sasha1989 sasha199 sasha1990 sasha1991 sasha1992 sasha1993 sasha1994 sasha1995 sasha1996 sasha1997 sasha1998
        sasha1999 sasha200 sasha2000 sasha2001 sasha2002 sasha2003 sasha2006 sasha2010 sasha2011 sasha2012 sasha666
        sasha777 sasha878 sasha_007 sasha_10_11 sashka159357 sasin414 sassi123 sassy123 sasuke12 sasuke123 sasuke569
        sasuke862 sasyke1234 sat321321 satan666 satana666 sataniv1993 satchel1 satchmo1 satoshi1 satriani8 satu10gg
        saturn11 saturn12 saturn13 saturn69 saturn96 satyr469 saun24865709 sauron13 sausage1 savage01 savage12
        savage99 savanna1 savannah1 save13tx savlea90 sawyer92 saxophone1 sb842105 sbn99086 sbscmp10 sc00byd0
        sc00byd00 sc0rp10n sc0tland sc246650 scamper1 scaniar620 scaniav8 scanner1 scarface1 scarface2 scarlet1
        scarlet2 scarlett1 scb04070 sch846uo schalke0 schalke04 schanzen22 schmidt1 scholar1 school10 school11
        school12 school123 schultz1 schwinn1 science1 scooby01 scooby11 scooby12 scooby123 scooby13 scooby21 scooby22
        scooby69 scoobydoo1 scoobydoo2 scoop123 scooper1 scooter0 scooter1 scooter123 scooter2 scooter3 scooter4
        scooter5 scooter6 scooter7 scooter8 scooter9 scooter99 scorpio0 scorpio1 scorpio2 scorpio3 scorpio4 scorpio5
        scorpio6 scorpio7 scorpio9 scorpion1 scot4111 scotland1 scott111 scott123 scott198 scott1992 scott285 scott321
        scottie1 scottie2 scotty22 scotty80 scottya3 scoubidou2 scoubidou6 scout123 scp52387 scrappy1 scratch1
        scruffy1 scruffy2 scuba123 scully12 scully99 scvmofas79 sd15s3bb sd3lpgdr sd3utre7 sdf7asdf6asdg8df sdh686drth
        sdicmt7seytn sdkfz173 sdsadee23 seabass1 seadoo96 seagull1 seahawks1 seahorse1 seaisle1970 sealink123
        sealteam6 sean1234 sean5627 searock6 seaside1 seattle0 seattle1 seattle2 seattle4 seattle5 seattle7 sebastian1
        sebastian106 sebora64 sebring1 secret00 secret007 secret01 secret02 secret11 secret12 secret123 secret1234
        secret12345 secret123456 secret13 secret2024 secret2025 secret2026 secret22 secret666 secret69 secret77
        secret777 secret99 section1 section8 section9 secure69 security1 segblue2 seinfeld1 seinfeld4 sekret199502
        seksi111 selfok2013 semen007 semen123 semen777 seminoles1 semperf1 semperfi1 senator1 seneca28 senha123
        senior00 senior06 senior07 senior08 senior09 senior15 senna123 senna888 seno1234 sensual1 seo21saafd23
        sephiroth1 september1 september19 september2 september3 september7 september8 september9 sera19930220
        serafina14 serega0000 serega12 serega123 serega12345 serega1987 serega1988 serega1991 serega1992 serega1993
        serega1994 serega1996 serega2010 serega58rus serega777 serega88 serega90 serega94 serenit1 serenity1 serg0478
        serg123111 serg1234 serg1974 serg1976 serg2489 serg2525 sergei123 sergei1989 sergei2010 sergey007 sergey12
        sergey123 sergey1234 sergey12345 sergey123456 sergey17 sergey1986 sergey1992 sergey1993 sergey1995 sergey1999
        sergey2010 sergey2024 sergey2025 sergey2026 sergey76 sergey777 sergey91 sergio12 sergio123 serious1 serpent1
        serpico1 serrano1 servant1 servers1 service01 service1 service321 service6 ses030246 setupenu2 seung324
        seven007 seven777 sevenof9 seventy7 sevilia1 sex06969 sex12345 sex123456 sex2nite sex2sex2 sex4ever sex4free
        sex4life sex4show sex69sex sexsex69 sextrime1 sexx1234 sexy1234 sexy2000 sexy2003 sexy4life sexy6969 sexyass1
        sexybabe1 sexybaby1 sexyback1 sexybeast1 sexybitch1 sexybitch2 sexyblack1 sexyboy1 sexychick1 sexygirl1
        sexygirl12 sexygurl1 sexylady1 sexylove1 sexymama1 sexymama12 sexyman1 sexyred1 seymour1 sezam4hn sfetish1
        sfhj5484fgh sg212167 sg7gjahi sge4ever sgou8694 sh1thead sh4d0w3d sh6871516 shadow00 shadow007 shadow01
        shadow02 shadow06 shadow07 shadow09 shadow10 shadow11 shadow12 shadow1212 shadow123 shadow1234 shadow12345
        shadow123456 shadow13 shadow14 shadow15 shadow19 shadow20 shadow2024 shadow2025 shadow2026 shadow21 shadow22
        shadow23 shadow24 shadow28 shadow32 shadow33 shadow42 shadow44 shadow55 shadow59 shadow66 shadow666 shadow69
        shadow76 shadow77 shadow777 shadow78 shadow88 shadow98 shadow99 shadowcla1 shadows1 shadows8 shagger1 shaggy01
        shaggy11 shaggy12 shaggy34 shaggy69 shah1234 shaka123 shakira1 shakira2 shalom18 shaman123 shampoo1 shamrock1
        shandy99 shane123 shaney14 shania01 shanice1 shannon0 shannon1 shannon12 shannon2 shannon3 shannon4 shannon5
        shannon6 shannon7 shannon9 shanny14 shaolin1 shaolin7 shark123 sharon01 sharon10 sharon12 sharon46 sharon68
        sharon69 sharpie1 sharpie2 shawn123 shawna12 shayla96 shayne123 shayshay1 shaz4gbr shearer9 sheba123 sheep123
        shelby01 shelby11 shelby12 shelby123 shelby69 shelbygt500 sheldon1 sheldon2 shelia69 shell203 shelley1
        shelly12 shelton1 shen8804 sheriff1 sherl0ck sherman1 sherman2 sherry12 shiloh12 shimba01 shiner12 shinobi1
        shirley0 shirley1 shit1234 shitface1 shithea1 shithead1 shiznit1 shjs78hb shmoogle13 shock123 shock133
        shocker1 shoes123 shogi43hz shoot246 shooter1 shooter2 shooter6 shooter7 shooter9 shopper1 shopping1 shortie1
        shorty01 shorty04 shorty11 shorty12 shorty123 shorty13 shorty14 shorty69 shotgun1 shotokan1 shoulders2
        showtime1 shrike01 shunter1 shutter7 shuttle1 shygirl1 sic88858 sic8885h sic888625 sickpup6 sidekick1
        sidekick3 sidney01 sidney12 sidney69 siemens1 sierra01 sierra11 sierra12 sierra21 sierra69 sierra99 sig53num
        sigma123 sigma957 sigmanu1 sigmund1 signature673 silence1 silent72 silicon1 silk1823 silly123 silver00
        silver01 silver03 silver07 silver10 silver11 silver12 silver123 silver13 silver15 silver17 silver21 silver22
        silver23 silver25 silver33 silver37 silver50 silver55 silver66 silver69 silver73 silver76 silver77 silver88
        silver99 silverado1 silverfox1 silvertree976 sim22mie simba123 simmons1 simon100 simon101 simon123 simon999
        simone01 simone12 simple01 simple12 simple123 simpson1 simpson2 simpsons1 sinaloa1 sinatra1 sincere1 singing1
        single12 single123 sintesi07 siouxsi8 sirius01 sisko197 sissdem5 sissy123 sisters1 siunga12 sivart69 sixpack1
        sixteen16 sizzle99 sjejelj46 sjxrnc7e6nt sk042696 sk192088 sk277b11 sk84ever sk84life sk8board sk8erboi
        sk8erboy sk8ordie sk9dbf277 ska02ska skakalka199218 skam0011 skaska44 skate123 skate4life skater11 skater12
        skater123 skater13 skater22 skaterboy1 skating1 ske9k9tch3r5w9s skeeter1 skeeter2 skinner1 skinner2 skipper1
        skipper2 skipper3 skipper69 skipper9 skippy11 skippy12 skippy23 skittles1 skittles12 skoda120 skorpion39
        skunk123 skunk420 skunkb0y sky12345 skyblue1 skydive1 skyhawk1 skylane1 skyline1 skyline2 skyline3 skyline34
        skyline8 skyliner34 skywalk1 skywalker1 skywalker1979 sl1g0129 sl823735 slabmh12 slacker1 slainte1 slainte6
        slam1984 slammer1 slap2000 slapper1 slappy69 slava000 slava123 slava1234 slava12345 slava1991 slava1995
        slava2001 slava2010 slava5sandr5 slava777 slavuta22 slayer01 slayer10 slayer12 slayer123 slayer13 slayer213
        slayer55 slayer66 slayer666 slayer69 slayer88 slayers1 sleeper1 slesh341 slick123 slide123 slide456 slider14
        slim1234 slimed123 slimjim1 slimshady1 slings00 slipknot1 slipknot12 slipknot123 slipknot2 slipknot6
        slipknot66 slipknot666 slipknot9 slipota1994 slipper1 slonyaka082367 slot2009 slugger1 slut1234 sm123456
        sm1dem22 sm4llvil sm4llville smack123 smackdown1 small123 smange68 smart123 smb005su smb0512bz smeagol1
        smegma33 smelly12 smile0_0 smile101 smile123 smile4me smile4you smile777 smiley11 smiley123 smith111 smith123
        smitty12 smitty20 smoke123 smoke420 smoker12 smokeweed1 smokey00 smokey01 smokey11 smokey12 smokey123 smokey13
        smokey19 smokey21 smokey22 smokey420 smokey65 smokey69 smokey96 smokie1994 smokie94 smoking1 smoking2 smooth15
        smooth22 smooth69 smooth99 smurf123 smxx5333 sn0flake sn0wball snake007 snake123 snake666 snapper1 snapper6
        snapple1 snapple2 snatch11 snazzo42 sndrec32 sndvol32 sngtag12 snh4life snicker1 snickers1 sniffer1 sniper01
        sniper11 sniper12 sniper123 sniper13 sniper22 sniper32 snooker1 snooker147 snookie1 snoop123 snoopdog1
        snoopdogg1 snoopy01 snoopy10 snoopy11 snoopy12 snoopy123 snoopy13 snoopy20 snoopy22 snoopy24 snoopy25 snoopy69
        snoopy77 snoopy99 snorre98 snowba11 snowball1 snowboard1 snowflake1 snowman1 snowman2 snuggles1 snvd9d8q4r
        soad4ever sobey550 soccer00 soccer007 soccer01 soccer03 soccer04 soccer05 soccer06 soccer07 soccer08 soccer09
        soccer10 soccer101 soccer11 soccer12 soccer123 soccer1234 soccer12345 soccer123456 soccer13 soccer14 soccer15
        soccer16 soccer17 soccer18 soccer19 soccer20 soccer2008 soccer2024 soccer2025 soccer2026 soccer21 soccer22
        soccer23 soccer24 soccer25 soccer26 soccer27 soccer29 soccer33 soccer44 soccer55 soccer66 soccer67 soccer69
        soccer75 soccer77 soccer777 soccer88 soccer89 soccer98 soccer99 sochi2014 sodapop1 sofia123 sofia2010
        softball1 softball10 softball11 softball12 softball13 softball14 softball15 softball2 softball21 softball22
        softball23 softball3 softball4 softball5 softball7 softball8 softball9 sojdlg123aljg sokol123 solar123
        solara99 solaris1 solaris7 soldatenko20 soldier1 soldier2 soldier6 soldier88 soledad32 soledad321 soleil13
        solly735 solnce007 solnce123 solnce1234 solnce12345 solnce123456 solnce2024 solnce2025 solnce2026 solnce777
        solo7590 soloman1 solomon1 solomon2 solrac11 solrac1103 solrac12 solren04 somanypickles27 someday1 someone1
        something1 sommer20 sommer68 sommer99 sonctl88 sonia123 sonic100 sonic123 sonic593 sonny123 sony1210 sony1234
        sony2000 sonya2007 sonypvu1 sooners1 sophie01 sophie10 sophie11 sophie12 sophie123 sophie20 sophie21 sophie99
        sophieh6 soprano1 sos12345 sosca6661254 soso123456 soso123aljg soso123bbb soso12eec soul7685 soul9412 soulfly1
        souljaboy1 soulman1 soulmate1 southern1 southpark1 southpole1 southside1 southside2 southside3 southwest1
        sp1251dn space123 space199 spam1234 spam967888 span7024 spanish1 spank123 spankme1 spankme2 spanky01 spanky10
        spanky11 spanky12 spanky69 spanner1 sparkey1 sparkie1 sparkle1 sparkles1 sparky00 sparky01 sparky10 sparky11
        sparky12 sparky123 sparky13 sparky15 sparky19 sparky20 sparky22 sparky42 sparky50 sparky55 sparky69 sparky99
        sparrow1 sparta12 sparta123 spartak007 spartak1 spartak123 spartak1234 spartak12345 spartak123456 spartak1922
        spartak2 spartak2010 spartak2024 spartak2025 spartak2026 spartak777 spartak88 spartan1 spartan11 spartan117
        spartan2 spartan3 spartan9 spartans1 spawn123 spawn666 speak2me speaker1 spear316 special1 special2 special7
        specter1 spector1 spectre1 spectrum1 speed123 speedo65 speedy11 speedy12 speedy17 speedy86 spell2006 spencer0
        spencer1 spencer2 spencer5 spencer6 spencer8 spez3012 sphinx06 spice123 spider01 spider10 spider11 spider12
        spider123 spider13 spider16 spider19 spider20 spider23 spider25 spider66 spider69 spider77 spiderman1
        spiderman123 spiderman2 spiderman3 spiderman4 spiderman7 spiders1 spiders4 spieng60 spike111 spike123 spike200
        spinner1 spionin8688 spirit01 spirit11 spirit69 spirit76 spitfire1 spitsy16 splodger12 splunge1 spock123
        spoiled1 spoiler1 spongbob123 spongebob0 spongebob1 spongebob2 spongebob3 spongebob7 spongebob9 sponser123
        spooky01 spooky24 spooner1 sporky77 sport123 sporting1 sports12 sporty12 spring00 spring007 spring01 spring03
        spring09 spring10 spring11 spring12 spring123 spring1234 spring12345 spring123456 spring13 spring19 spring20
        spring2024 spring2025 spring2026 spring77 spring777 spring89 spring96 spring99 springe1 sprint01 sprint99
        sproul12 spudnick006 spunky11 spunky69 spunky99 spurs123 spurs196 sputnik1 spyder55 squanto1 squirrel1
        sr20dett sr6iusryj sric3383 srules11 srv03rtm ss233795 ss563563ss ss6z2sw6lu ssav5333 ssbt8ae2 ssj4goku
        ssptx452 ssssss99 sssssss1 ssyu1314 st123456 st4rw4rs st801nyl st8erna5d stacey12 stalker007 stalker1
        stalker123 stalker1995 stalker2 stalker2010 stalker21 stalker28 stalker3 stalker333 stalker777 stalker86
        stan0259 stang123 stanley0 stanley1 stanley2 stanley3 stanley6 stanley9 stanman1 staples1 staples9 star1234
        star1745 star2010 star2011 star6767 star6969 starbucks1 starbug1 starburst1 starcraft1 starcraft2 stardust1
        stardust49 starf1sh starfish1 stargate1 stargatesg1 starlight1 starman1 stars123 start123 start1234 start777
        startre1 startrek1 startup1 starwar1 starwar5 starwars007 starwars1 starwars111 starwars12 starwars123
        starwars1234 starwars12345 starwars123456 starwars2 starwars2024 starwars2025 starwars2026 starwars3 starwars5
        starwars77 starwars777 starwarsfan10 stas1234 stas12345 stas123456789 stas1984 stas1987 stas1990 stas1991
        stas1992 stas1993 stas1994 stas1995 stas1997 stas1999 stas2010 station1 station2 station4 station5 station9
        stay@123 stayout1 stea7878 steakout23 stealth0 stealth1 stealth2 stealth5 stealth6 stealth7 steam181 steamer1
        steaua86 steel123 steeler1 steelers1 steelers3 steelers43 steelers7 steelers86 stefan199 stefangreil1983
        stefano1 steflio3123 stelicor1 stella01 stella11 stella12 stella123 stella69 stellar1 stelz1979 stensten12
        stepa2010 steph123 stephanie1 stephanie2 stephen0 stephen1 stephen2 stephen23 stephen3 stephie1 sterling1
        stev5447 steve007 steve121 steve123 steve197 steve331 steve333 steve3876 steve666 steved87 steven00 steven01
        steven10 steven11 steven12 steven123 steven16 steven17 steven18 steven19 steven22 steven23 steven24 steven26
        stevens1 stevie12 stevie19 stewart1 stewart2 stewart20 stewart3 stewart5 stewart7 stewart8 stewart9 stff0506
        stickdaddy77 stiga123 stilgar1 stimpy12 sting123 stinger1 stinger2 stinger3 stingra1 stinker1 stinker2
        stinky01 stix5453 stj11t11 stlouis1 stlrams1 stock123 stockin1 stoeppe1 stokes74 stol1234 stone123 stonecold1
        stoner420 stooges3 stoopid1 storm123 storm200 storm666 stormy11 stormy69 str8edge str8line straka82 strange1
        strasse3 stratus1 street10 street75 stretch1 stretch2 strider1 strider2 striker1 strip4me stripes1 stroker1
        stryker1 stuart01 stuart12 student1 student123 studio54 studman1 stuff123 stunner1 stunner7 stunt101 stupid11
        stupid12 stupid123 stupid69 su123456 su5susu2 subaru25 subaru99 sublime1 sublime2 sublime420 sublime6 sublime7
        subzero1 success0 success1 success123 success2 success2010 success4 success7 success8 sucker182 sucker69
        suckit01 suckit12 suckit69 suckme69 suckmy1k sudakov1987 suftfav7 sugar123 sugarbear1 suh1584dswk9 suicide1
        suka1234 suka1985 sullivan1 sully123 sully9090 sumertime117 sumit795 summer00 summer007 summer01 summer02
        summer03 summer04 summer05 summer06 summer07 summer08 summer09 summer10 summer11 summer12 summer123 summer1234
        summer12345 summer123456 summer13 summer14 summer15 summer19 summer20 summer2008 summer2010 summer2024
        summer2025 summer2026 summer21 summer22 summer23 summer24 summer25 summer29 summer42 summer43 summer55
        summer61 summer62 summer66 summer67 summer69 summer72 summer77 summer777 summer78 summer79 summer82 summer88
        summer96 summer98 summer99 sumo1972 sumpos89 sun2moon sunbeam1 sunburn1 suncet69 sundance1 sunday11 sunday12
        sunday15 sunder13 sundin13 sundown1 sunfire1 sunfire616 sunflower1 sunking1 sunmoon1 sunny101 sunny123
        sunny2010 sunray99 sunrise1 sunrise2 sunrise3 sunrise7 sunrise9 sunset69 sunset99 sunsh1ne sunshin1 sunshine0
        sunshine007 sunshine01 sunshine02 sunshine1 sunshine10 sunshine11 sunshine12 sunshine123 sunshine1234
        sunshine12345 sunshine123456 sunshine13 sunshine2 sunshine2024 sunshine2025 sunshine2026 sunshine21 sunshine22
        sunshine23 sunshine3 sunshine4 sunshine5 sunshine6 sunshine69 sunshine7 sunshine777 sunshine8 sunshine9
        sunspot1 suntzu11 sup3rman supa1906 super007 super100 super111 super123 super1993 super2010 super412 super666
        super777 supercool7 superfly1 supergirl1 superma1 superman0 superman007 superman01 superman1 superman10
        superman11 superman12 superman123 superman1234 superman12345 superman123456 superman13 superman2 superman2010
        superman2024 superman2025 superman2026 superman21 superman22 superman23 superman3 superman4 superman5
        superman69 superman7 superman777 superman8 superman88 superman89 superman99 supernova1 superstar1 superstar132
        superstar2 supertoronja4 supie123 support1 support123 support3 supreme1 surena13 sureno13 surenos13 surf0112
        surf2000 surf4life surf7873 surfer01 surfer10 surfer11 surfer13 surfer21 surfer22 surfer69 surfin50 surfing1
        surfing2 surgeon1 suro123456 surplus1 surpr1s1 surside13 survey30 susan123 susanne1 sushi2008 susie123
        suslik123 sutarni1 sutvsc5ysaa suzanne1 suzuki01 suzuki10 suzuki11 suzuki13 suzuki250 suzuki60 suzuki600
        suzuki69 suzuki75 suzuki99 sv13091309 sv935rrd sven0000 svenms320 svensps606 svensps820 sveta123 sveta1234
        sveta1967 sveta1971 sveta1972 sveta1974 sveta1975 sveta1977 sveta1980 sveta1981 sveta1983 sveta1985 sveta1986
        sveta1987 sveta1992 sveta1994 sveta1995 sveta1996 sveta1999 sveta2010 sveta2011 sveta777 svetik123 svetlana007
        svetlana1 svetlana123 svetlana1234 svetlana12345 svetlana123456 svetlana1980 svetlana1984 svetlana2024
        svetlana2025 svetlana2026 svetlana7 svetlana777 sveto4ka svjam7da svpapa1991 sw0rdf1sh sw0rdfish sw33tn3ss
        sw357mag swallow1 swallow2 swansea1 swanson1 swazz123 swcl1991 sweeney1 sweet001 sweet123 sweet666 sweet987
        sweetie1 sweetie2 sweetness1 sweetpe1 sweetpea1 sweets11 sweets69 sweetu70 sweety12 swift806 swim2000 swim2win
        swim4fun swimmer1 swimming1 swimming2 swindon1 swinger1 swisher1 swoosh66 sword123 sword1537 swordfish1
        sx421818 sxj328174 sydnee02 sydney00 sydney01 sydney02 sydney05 sydney11 sydney12 sydney123 sydney20
        sydney2000 sydney22 sydney69 sydney97 sydney99 sylvester1 sylvia11 sylwia12 sylwia14 sym54571 synapse9
        syncmaster710n syncmaster740n syncmaster913n syncmaster920n syncmaster940n syncpl09 synergy1 synergy101
        syntax85 syria123 sys64738 sys64802 sysljfm9 system00 system01 system12 system20 system21 system32 system33
        system58 system99 systems1 sz6ckry5 sz6dlry5c sz7elry5c sz9kqcctwy szcdu6he szgei6j9 t06dlsz5c t0fmwi00
        t0oooo00 t0r0ab34 t1234567 t12345678 t123456789 t1nsxhu4 t1t2t3t4 t3485t3485 t34vfrc1991 t36473647 t3avelos
        t3fkvkmj t4y1pszw8u t5r4e3w2q1 t5y6u7i8 t6y7u8i9 t7yudb1xmu t8kqh6f5 ta1l0r66 ta4zan10 tabasco1 tabatha1
        tabbie69 tabitha1 tabitha12 table123 table54781 tachyon1 tackle75 tacobell1 tacoma95 tadlock99 tadpole1
        taekwondo1 taffy123 tag11055 taha1990 tahoe123 taichi01 tainted1 taishan2011 takashi3 take8422 tallica1
        tallyho1 talon123 tamara01 tamara12 tambov68 tamera69 tammy123 tammyr00 tamwsn3sja tang1234 tango123 tani4687
        tania123 tanja123 tanja1993 tank1221 tank1234 tank1974 tank2000 tanker01 tanker66 tankers1 tanner01 tanner10
        tanner11 tanner123 tanner13 tanner22 tanning1 tantra12 tanya111 tanya123 tanya1234 tanya12345 tanya1957
        tanya1967 tanya1973 tanya1977 tanya1983 tanya1985 tanya1987 tanya1988 tanya1989 tanya1991 tanya1995 tanya1997
        tanya2003 tanya2010 tanya2011 tanya666 tanya777 tapac971111 taqwa111 tara1234 tara1963 tara1978 tara2188
        tarantino123 taras123 tardis01 tardis63 tardis69 tardis76 targa911 target11 target12 target123 target74
        target84 tarheel1 tarheel2 tarheel3 tarheel8 tarheels1 tarheels23 tarhuns11 tarkus11 taron000 tarzan00
        tarzan11 tas049s4 taser334455 tasha108 tasha123 tata1111 tata1234 tata4444 tatiana007 tatiana1 tatiana123
        tatiana1234 tatiana12345 tatiana123456 tatiana2024 tatiana2025 tatiana2026 tatiana777 tatjana1 tatman11
        tattoo11 tattoo23 tattoos1 tatyana1 taurus17 taurus2k taurus73 taveren1 tawnee27 tawny21bii tax9golf taylor00
        taylor01 taylor02 taylor08 taylor09 taylor10 taylor11 taylor12 taylor123 taylor13 taylor14 taylor16 taylor19
        taylor21 taylor22 taylor26 taylor29 taylor33 taylor41 taylor50 taylor56 taylor58 taylor60 taylor69 taylor71
        taylor95 taylor99 tayson77 tazman69 tazoon00 tbl42159 tbolt100 tbone123 tcpip123 tcq99hka tdchang99 tdeir8b2
        tdfqugl5 tdm768s8 tdutybq1 tdutybq123 tdutybq1989 te387ewi te87qtdb teacher1 teacher2 teacher4 teamhead02
        teamo123 tech1200 tech1210 tech2000 techman1 techn9ne techno123 techno13 techno69 techno99 teddy123 teddybear1
        teddybear2 teenaa111 teens2000 teensex1 tegeran43 tel3031636 tel3ph0n tele1525 telecom1 telefon1 telenet7
        telephone1 telez371 telez372 telez373 telstar1 tema1234 tema180296 tema1996 tema2009 tema2010 tema2011
        temik201600 temp1111 temp1234 tempest1 tempest2 tempest8 templar1 templar2 temple3779 temporary1 ten10ten
        tennessee1 tennis01 tennis10 tennis11 tennis12 tennis123 tennis18 tennis20 tennis22 tennis23 tennis69 tennis77
        tennis99 tenstoreys3 teonamaria1 tequiero1 tequila1 tequila6 tere9876 teremok07 teremok1 teremok90 terence1
        teresa01 teresa12 teresa69 terminal1 terminator1 terminator2 terra123 terrace1 terrance1 terrell1 terrence1
        terry123 tesla123 tessa123 tessi666 test1234 test12345 test123456 test12te test2000 test2024 test2025 test2026
        teste123 tester01 tester12 tester123 tester99 testing1 testing123 testing2 testing3 testing4 testing8
        testtest1 tetsuo28 teufelo7 texaco75 texas100 texas101 texas123 texas200 tfkp1365 tgbhn25fb th1ss1te tha1land
        tha7atos tha8atos thailan1 thailand1 thaina123 thais2010 thanato1 thanks10 thankyou1 that1guy thatguy1
        thatsme2 thayna123 the1andonly the1ring the2celt the4ofus the69ers thearea401 theater1 theatre1 theband1
        thebears12 thebest1 thebird1 theboss1 thebus36 thechosen1 thecool1 thecrow1 thecure1 thecure4 thedead1
        thedude1 thedude2 thee1699 theend4m thefloyd1 thefool1 thegame1 thegame2 thegame3 thegame7 thegreat1
        thegreat123 thehead21 thekid11 thekids3 theking1 theking2 thekiwi1 thelast1 thelord1 theman00 theman11
        theman12 theman22 theman23 theman666 theman69 themaster1 theo1234 theodore1 theone12 theone23 theonly1
        therapy1 theresa1 therock1 therock2 therock4 therock7 thesame1 theshit1 thesims2 thesims3 theteet1 theused1
        thewall1 thewily1 thiago12 thierry1 thin1234 thing123 think123 thinker1 thirsty1 thirteen13 thirty30 thirty33
        this4now thissucks1 thistle1 thomas00 thomas01 thomas06 thomas07 thomas08 thomas09 thomas10 thomas11 thomas12
        thomas123 thomas13 thomas14 thomas15 thomas17 thomas18 thomas19 thomas1960 thomas20 thomas2010 thomas21
        thomas22 thomas23 thomas24 thomas25 thomas26 thomas27 thomas28 thomas29 thomas30 thomas31 thomas34 thomas35
        thomas40 thomas50 thomas54 thomas55 thomas58 thomas59 thomas66 thomas68 thomas69 thomas73 thomas77 thomas79
        thomas88 thomas95 thomas96 thomas98 thomas99 thompson1 thongs13 thonma0510 thor1000 thor5200 thor6680 thought1
        thpbpft9 thpn2ung three333 thrifty1 thrille1 thug4lif thug4life thuglife1 thumper1 thumper2 thumper6 thumper8
        thunder0 thunder01 thunder1 thunder12 thunder123 thunder2 thunder20 thunder21 thunder22 thunder3 thunder4
        thunder5 thunder6 thunder65 thunder7 thunder8 thunder9 thx-1138 thx11380 thx11388 thxx1138 tiagans97 tiana123
        tibia123 tiburon1 ticket01 tickle20 tickle99 tickler77 tiedomi1 tiffani1 tiffany0 tiffany1 tiffany10
        tiffany123 tiffany2 tiffany3 tiffany7 tiffany8 tiffany9 tiger000 tiger001 tiger007 tiger100 tiger101 tiger111
        tiger123 tiger197 tiger1986 tiger200 tiger222 tiger321 tiger357 tiger555 tiger666 tiger777 tiger888 tiger911
        tiger999 tigers01 tigers03 tigers04 tigers07 tigers10 tigers11 tigers12 tigers123 tigers13 tigers21 tigers22
        tigers23 tigers24 tigers33 tigers63 tigers66 tigers77 tigers78 tigers84 tigers98 tigers99 tigersd3n tigger00
        tigger01 tigger02 tigger10 tigger11 tigger12 tigger123 tigger13 tigger16 tigger18 tigger19 tigger20 tigger21
        tigger22 tigger23 tigger24 tigger25 tigger32 tigger33 tigger34 tigger44 tigger55 tigger69 tigger77 tigger88
        tigger89 tigger90 tigger99 tigr2010 tigress1 tigress6 tigrtem1 tiikeri1 tilly224 tim12345 tim2play tima2010
        timber11 timber12 timber20 timber69 timbuck2 time1234 time2000 time2231 time2fly time4fun timeless1 timeout1
        times123 timinator1 timmi666 timmy100 timmy123 timosha1 timosha123 timothy0 timothy1 timothy12 timothy2
        timothy3 timothy4 timothy5 timothy7 timothy8 timothy9 timoxa94 timtst26 timur1991 timur2009 timur2010 tina1234
        tinbird8 tindoor2 tinfish2 tinfish8 tini0022 tinker01 tinker12 tinker13 tinker22 tinker23 tinkerbel1
        tinkerbell1 tinpen39 tintin00 tintree1 tintree8 tinytim1 tippman1 tiribon12 tissot1853 titan123 titanic1
        titanic2 titanic3 titans10 titans27 titman40 tito6614 tits1234 titties1 tk3281022 tk421138 tkcam368 tketn710
        tkfkdgo1 tkfkdgo7 tl281188t tlrl99ap tlrrmw94 tm371855 tmercer28 tmjd9593 tmjxn151 tmnet123 tmvlzj12 tn608252
        tn891291 tnh67t2u tnk0mk16vx tnssanuam786 tntpass22 to8888ko toad2002 toalet6rensare toaster1 toaster2
        tobacco1 tobi1234 toby1234 toby2002 toby8629 tobycat1 today123 todd1234 todd2000 todd8633 toejam69 toejam83
        toenail1 together1 tohru827 tojiik85521133 tolik123 tolik1988 tolik8961 tolkien1 tolkien7 tom12345 tom39335
        tomas123 tomas987 tomate1000 tombrady12 tomcat00 tomcat01 tomcat14 tomcat19 tomcat21 tomcat44 tomcat55
        tomcat69 tomcat77 tomcat99 tomek123 tomislol123 tomkatt1 tommy100 tommy111 tommy123 tommy175 tommy200 tommy999
        tommyboy1 tomorrow1 tomtom01 tomtom12 tone3665 tonka123 tonto123 tony1000 tony1234 tony1976 tony2000 tony2003
        tony8669 toocool1 toocwby4u toofast1 toolbox1 toolfan1 toolman1 toolman9 toomany7 toonces1 toor1234 tootsie1
        tootsie2 top12345 topcat12 topdevice2 topdog12 topgun00 topgun01 topgun12 topgun22 topgun24 topgun77 tophat01
        topkapi1 topless1 topman33 topper11 topper12 topper123 toppi6gs torino74 tornado1 tornado123 tornado2 tornado5
        tornado9 toronto1 toronto2 toronto3 toronto5 torpedo1 torso951 tortuga5 tos27071991 toshi712 toshiba1 toshiba2
        total100 total12scherz totally1 toto1234 toto2000 totototo123 tottenham1 touline91 toulouse31 tower123
        toxa1992 toyota01 toyota06 toyota11 toyota12 toyota1993 toyota20 toyota88 toyota91 toyota95 toyota96 toyota99
        toyotamr2 toyotarav4 toystory2 tpt3tpt3 tqjr65gw5j tr17iple tr2amp25 tr33fr0g tr33frog tr@nsf3r tra1smit
        tracey12 tracey19 track123 tracker1 tracker2 trackstar1 tractor1 tracy123 trader12 trading1 traffic1 traffic2
        traffic6 traffic9 trailer1 train088 train123 trainer1 trains10 traktor1 tralala1 tralala101 tramado1 trance10
        trance11 trance12 trance4life tranny69 transam1 transam7 transit1 trapdoor60 trapmoe1 trapped1 trapper1
        trapper2 trassae95 trauma21 traveker2011_ travel10 travel12 travel40 travel91 travele1 travis01 travis10
        travis11 travis12 travis13 travis15 travis16 travis21 travis23 travis69 travis700 travis78 travis99 tre3fabio
        treasure1 treble99 trebor13 treeman1 trek1701 trek2000 trek4536 trek5200 trek5500 trek7000 trekker1 trekkie1
        trenove1 trent123 trenton1 trevor01 trevor11 trevor12 trevor99 trewq1234 trey19mo trfnthbyf1 triangl1 tribble1
        tribute1 tricena2 tricia12 tricky21 tricky55 trickydick69 trident1 trident2 trident8 trigger07 trigger1
        trigger2 trigger3 trim7gun trin1357 trina123 trinidad1 trinity0 trinity1 trinity1331 trinity2 trinity3
        trinity4 trinity5 trinity6 trinity7 trinity8 trinity9 triple12 triple33 tripleh1 tripleh3 triplets3 triplex1
        trisha69 tristan0 tristan01 tristan1 tristan14 tristan2 tristania1 triton08 triton22 triton26 triton98
        triumph1 triumph2 triumph3 triumph6 triumph7 trivium1 trixie11 trixie12 trm5dead trobin44 troidaysao1 trojan01
        trojan12 trojan13 trojan21 trojan32 trojan92 trojan99 trojans1 trojans2 trojans5 troll123 trombon1 trombone1
        tron2000 tron696969 trookie101 trooper1 trooper2 trooper3 trooper4 trooper6 trotter1 trouble1 trouble2
        trouble3 trouble4 trouble5 trouble6 trouble7 trout123 trout131 troy1234 trrim777 truck123 trucker1 trucks123
        true5bro true7521478957 trueblue123 truelove1 trumpet1 trumpet2 trumpet6 truskawka1 trustme2 trustn01 trustno1
        trustno11 trustno123 trustno1k0 trustno2 trustnoone1 trx400ex tryjasj1 tryme1234 trythis1 trytologin86
        ts494461 tscmsi01 tscmsi03 tspeter1 tsunami1 tt1202102 ttd955audg ttjjfuw9 ttrr1166 tttttt99 ttttttt1
        ttttttt900 tu190022 tubaman1 tubby123 tubu1909 tuck1234 tucker00 tucker01 tucker11 tucker12 tucker123 tucker13
        tucker69 tucker99 tuczno18 tuesda11 tuesday1 tuesday2 tuesday8 tuffy123 tujh2008 tujh2010 tujhrf59 tulip123
        tulloch1 tumadre1 tungdom6 tupac123 turbine1 turbo123 turbo241 turbo911 turdly28 turion64 turismo879 turkey10
        turkey11 turkey12 turkey50 turkish1 turner12 turnip99 turtle01 turtle12 turtle19 turtle23 turtle27 turtle3000
        turtle34 turtle55 turtle78 turtles1 turtles2 tuscl104l tvs49866 tvxtjk7r tw022745 twat6969 twatson3 tweety11
        tweety12 tweety123 tweety13 tweety22 tweety69 twelve12 twenty20 twenty22 twhloo17 twilight1 twilight12
        twinkie1 twinkle1 twinkle15 twins123 twisted1 twisted8 twister1 twister2 twister6 twister9 twiztid1 two69tim
        txbrian1 ty2t1hv3oc ty755775 ty98ro7d tychoo55 tyghbn67 tyke1170 tyler111 tyler123 tylerca310 typhoon1
        typhoon2 typhoon9 typo123321 tyrael04 tyreckiy11 tyrik123 tyson101 tyson123 tzir25l5kn u0057622 u0892161
        u0derpar u1nau9kj u1v7hhh7ef u27942yk u41lqxa1rh u4slpwra u5j68dq0kve u5mh8t7w u76gh54d u7s5rkjr u83xu3u83
        u951zhguk ua194776 ua55bf8y uamsa007 uaua2991 ub6ib9ok uber1337 uberl33t ubhn6xdh udon0101 udt12345 ue8xqv84cl
        uehby92pac uerori34 uf343851 ufa35forever ufpghjv98 uhfybn8888 uhtvkby17 uiegu451 uixt1od736 ujgybr133
        ujhjl312 ujil2311 ujvth1987 ukflbfnjh12 ukqmwhj6 ulli1987 ulpans84 ulrace173rfhgjd ultima123 ultimate1
        ultra123 ulysses2 uma2rman umberto1 umbrella1 umisushi1 un1versal un4given unb4g9ty und79dew undead13
        undead789 underdog1 underoath1 unicorn1 unicorn11 unicorn12 unicorn123 unicorn2 unicorn3 unicorn6 unicorn7
        unicron9 uniform1 unikeks23 united10 united11 united12 united123 united19 united22 united77 united88 united99
        univers2l universal1 unknown1 unknown2 unlimit1 unlucky1 uno2much unobay00 unreal00 unreal2004 unreal23
        untitle81 uoutlk98 up9x8rww uphill45 upnda1re upsc2010 upz6bkni uqa9ebw445 ur8dcdg7 urbana77 urch0ise usa12345
        usad3384 usbhub20 uscsteve1 useless1 user1122 user11c2 user1208 user1234 user12345 user123456 user2000
        user2024 user2025 user2026 user990094 users1990 usethis1 usher123 usma2004 usma6558 usmc0311 usmc0331 usmc0341
        usmc0351 usmc1031 usmc1234 usmc1775 usmc2009 usmc8541 usmcsrt5 usuckballz1 usx90750 ut8xuuv25i utep2003
        utility1 utkanos2009 utn05wwy uto29321 uto5u8eo uups2001 uuuuuu2000 uuuuuuu1 uv1n5tz869 uvgx8f8232 uwa2df2n
        uway822y uxmdzi4o uzumaki1 uzumymw1 v0lblomm v1012103 v118q332 v1234567 v12345678 v123456789 v1283601
        v1a2d3i4m5 v1ctoria v1f2v3f4 v1l2a3d4 v1o2v3a4 v1rg1n1a v1rotate v1v2v3v4 v2562612 v28fnu17e v29fnu18e
        v29gou18f v2c47mk7jd v2ceomj397 v3ss4neeker1 v3xdmta9hcsm v544564i v6h4dx8j v80953054464 v8x5s42k vacation1
        vader123 vadik123 vadim123 vadim159753 vadim1974 vadim1980 vadim1982 vadim1989 vadim1991 vadim1993 vadim1994
        vadim1995 vadim1996 vadim1997 vadim1998 vadim1999 vadim2000 vadim2011 vadim777 vadimnu3 vagina123 vagina69
        vale1984 valencia1 valentina1 valentina18 valentine1 valenz33 valera123 valera1975 valera1985 valera1990
        valera1999 valera228 valera777 valera87 valeria1 valerie1 valerie2 valeron1 valiant1 valiant2 valid456
        valik1997 valkrie9 valley11 valley99 value447 vampire1 vampire12 vampire13 vampire2 vampire3 vampire666
        vampire69 vampire7 vampire9 vampyre1. van69dly vanessa0 vanessa06 vanessa1 vanessa12 vanessa123 vanessa2
        vanessa3 vanessa6 vanessa7 vanessa9 vanhalen1 vanilla1 vanilla8 vanille1 vano1991 vano1996 vantage1 vanya123
        vanya12345 vanya1996 vanya1998 variety1 varsity1 varsity9 vartan20 varukas78 vascello07 vasek1234 vasquez2
        vasya111 vasya123 vasya2010 vasya666 vatican1 vaz21011 vaz21061 vaz21063 vaz21074 vaz21083 vaz21093 vaz21099
        vaz21102 vaz21213 vbcbcbgb2 vbhjh123 vbif1992 vbif1998 vbif2000 vbif2003 vbifyz1990 vbifyz95 vbirf1992
        vbkfirf13 vbkfyf08 vbvb3456 vc4z9n6dso vd241997 vd7147276 vde2rgvd ve131119 ve6netgt vecmrf123 vector33
        vectra99 vedder10 veds86tr vef6g55frz vegas007 vegas122 vegas123 vegas200 vegas777 vegeta01 vegeta22 vegeta34
        vegeta666 vegetabl1 vel69vet velvet11 velvet12 venera05 venom121293 venom123 venom666 ventrue1 ventura1
        ventura7 venture1 venus123 ver4594gss45 vera1234 vera1955 vera1962 vera1964 vera1985 vera1986 vera1987
        vera1988 vera1992 vera2010 verdejo8 veri1234 veritas1 verizon1 verkot492934 verlene3 vermont1 vernon69
        veronica1 veronica11 veronika1 veronika123 veronika1998 veronika2010 versace1 version1 version2 vertigo1
        vertigo2 verybad1 vesna2011 vespa123 vespa125 vespa200 vesper99 vesy7csae64 veteran1 vetguy57 vette200
        vezina80 vfhbjk1801 vfhbjytnrf2 vfhbyf007 vfhbyf11 vfhbyf12 vfhbyf123 vfhbyf1234 vfhbyf12345 vfhbyf123456
        vfhbyf1982 vfhbyf2024 vfhbyf2025 vfhbyf2026 vfhbyf22 vfhbyf777 vfhbyf85 vfhbyj4rf vfhbz007 vfhbz123 vfif1986
        vfif1994 vfif2010 vfksirf1 vfksirf2409 vfr45tgb vfrc1992 vfrc2007 vfrc2008 vfrc2010 vfrcbv01 vfrcbv11 vfrcbv12
        vfrcbv123 vfrcbv1984 vfrcbv1988 vfrcbv1996 vfrcbv2005 vfrcbv2010 vfrcbv22 vfrcbv666 vfrcbv87 vfrcbv96
        vfrcbvrf1 vfrcbvrf123 vfrcgfyr666 vfrcjy666 vfvekz123 vfvf1234 vfvf12345 vfvf1951 vfvf1954 vfvf1956 vfvf1958
        vfvf1960 vfvf1964 vfvf1976 vfvf1996 vfvf1997 vfvf1999 vfvf2000 vfvf2010 vfvf2011 vfvfgfgf123 vfvfxrf40
        vfvj123456 vfvjxrf1 vfwyeuv6aueh vg08k714 vg30dett vghmym4u vgl7glrc vgy78uhb vhpuulf2k vhtdh354 via1fals
        viagra69 vibi1234 vicious1 vicky123 vicky140585 victor00 victor01 victor10 victor11 victor12 victor123
        victor19 victor199 victor22 victor23 victor30 victor42 victor55 victor69 victor79 victor94 victor99 victori1
        victoria1 victoria10 victoria12 victoria123 victoria2 victoria7 victors1 victory0 victory1 victory2 victory6
        victory7 victory9 video123 video500 vietnam1 vietnam6 viewer99 viewsonic1 viggen37 vijay123 vika1234 vika12345
        vika1973 vika1976 vika1983 vika1984 vika1985 vika1986 vika1989 vika1990 vika1991 vika1992 vika1993 vika1994
        vika1995 vika1996 vika1997 vika1998 vika1999 vika2000 vika2001 vika2002 vika2003 vika2004 vika2005 vika2006
        vika2007 vika2008 vika2009 vika2010 vika2011 viking01 viking04 viking10 viking11 viking123 viking20 viking21
        viking22 viking33 viking44 viking59 viking66 viking75 viking99 vikings0 vikings1 vikings12 vikings2 vikings3
        vikings4 vikings5 viktor12 viktor123 viktor1985 viktor1990 viktor1992 viktor2010 viktor777 viktoria1
        viktoria2010 vil12345 vilius119 villa123 village1 vin35611 vince123 vincent0 vincent1 vincent2 vincent3
        vincent5 vincent8 vincent9 vini2003 vinivini68 vinnie12 vinograd1 vintage1 vinzach91 viola123 viola899
        violet13 viper007 viper012 viper100 viper101 viper111 viper123 viper199 viper2003 viper204 viper345 viper61k
        viper666 viper911 viper999 viphv5j736 virgini1 virginia1 virgo5683 virtual1 virtue1234 virus123 virus2000
        vision01 vision11 vision12 vision20 vision99 visions1 vita1992 vita9417 vitalik1 vitalik123 vitalik1994
        vitamin1 vitek123 vitek777 vitor1268123 vitya123 vitya12345 vitya1993 vivaldi1 vivek123 vivian11 vivid123
        vixon301 vjcrdf007 vjcrdf123 vjcrdf1234 vjcrdf12345 vjcrdf123456 vjcrdf2010 vjcrdf2011 vjcrdf2024 vjcrdf2025
        vjcrdf2026 vjcrdf777 vjqgfhjkm1 vk12345678 vkfwx046 vkontakte1 vlad0685414688 vlad1234 vlad12345 vlad123456
        vlad1974 vlad1981 vlad1991 vlad1992 vlad1993 vlad1994 vlad1995 vlad1996 vlad1997 vlad1998 vlad1999 vlad2000
        vlad2001 vlad2002 vlad2003 vlad2004 vlad2005 vlad2008 vlad2009 vlad2010 vlad2011 vlad7788 vlad_174 vlada2000
        vladik123 vladik1996 vladik1998 vladik2010 vladimir007 vladimir1 vladimir123 vladimir1234 vladimir12345
        vladimir123456 vladimir2024 vladimir2025 vladimir2026 vladimir33 vladimir777 vladivostok2000 vlasov12 vmax1200
        vmb2079002347 vocom401 vodka007 vodka123 voffka2416 voice123 volcano1 volcom12 volcom69 volga3110 volgograd34
        volume123 volume1991 volvo123 volvo164 volvo240 volvo440 volvo480 volvo740 volvo760 volvo850 volvo940 volvoc70
        volvofh12 volvofh16 volvos40 volvos60 volvos70 volvos80 volvov40 volvov70 volvoxc90 voo8pedoja voodoo12
        voodoo13 voodoo21 voodoo22 voodoo23 voodoo66 voodoo69 voodoo88 voodoo99 voovoo27 vop15suxa voron123 vorona21
        vortex01 vortex11 vortex28 vova1111 vova1234 vova12345 vova123456 vova1964 vova1970 vova1973 vova1975 vova1976
        vova1980 vova1983 vova1984 vova1985 vova1986 vova1987 vova1988 vova1989 vova1990 vova1991 vova1992 vova1994
        vova1995 vova1996 vova1997 vova1998 vova1999 vova2000 vova2001 vova2002 vova2005 vova2006 vova2009 vova2010
        vova2011 vova244153 vovan123 vovan4ik vovan777 vovik123 voyager0 voyager1 voyager2 voyager3 voyager5 voyager6
        voyager7 voyager8 voyager9 vp3whbjvp8 vrach007 vrach123 vrach1234 vrach12345 vrach123456 vrach2024 vrach2025
        vrach2026 vrach777 vrbgqns997 vre2nc3z vries500 vsavb7rt vsavb7rtui vsjasnel12 vtbc6815 vtkj1893vfy vtnhj2033
        vtr1000f vuc7neyu0 vulcan88 vurdf5i2 vusal123 vv123456 vvbhfijfi3 vvvvvv2000 vvvvvvv1 vw198m2n vwgtivr6
        vybo34vp5e vyt18ktn vyt20ktn vyt26ktn vzbe1you vze3sjhd vzh7b1pe7x w00tw00t w0a1ni0604de w0lfgang w0lfpak9
        w0lv3r1n3 w0mbat90 w112233w w12101957 w1234567 w12345678 w123456789 w123456789w w1408776w w1a2r3d4 w1aubvoq
        w1ldb1ll w1ldwest w1ll1ams w1pum76j w1w1w1w1 w1w2w3w4 w1w2w3w4w5 w27sv7tupf w29gov18f w2d04183c3 w2dlww3v5p
        w2e3r4t5 w2g4h5t6 w3bmaste w3ctrlps w3e4r5t6 w3ftw3ft w3ll1ngt w3mast3r w46ws7ufs w4ebkss4 w5d7b966 w5tn36alfw
        w5txn36alfw w66yrybgra w6782134 w6r4tpk9i w74156900 w852456w w8cgj975 w8gkz2x1 w987654321w wa00ve007 wa1dh0rn
        wa2mch4u wab32res wace4na0 wad559523wad waddle111 waffles1 wahyqu5u7ena waidie12 waldiw82 wales123 walid2k3
        walker01 walker11 walker12 walker22 walker57 walker69 walkman555 wallace1 wallace2 wallace3 wallace4 walleye1
        walleye5 wally123 wally197 walmart1 walnut87 walter01 walter11 walter12 walter34 walter84 wanda999 wangyut2
        wanker12 wanker69 wankers1 wannabe1 want2see wapbbs_1 wapbbs_11 war3demo warcraft1 warcraft123 warcraft2
        warcraft3 warcraft88 warfare1 warfare2 warhamet2014 warhamm3r warhammer1 warhammer40000 warhammer40k warlock0
        warlock1 warlock12 warlock3 warlock7 warlock9 warlord1 warning1 warning2 warren01 warren123 warren23 warrior0
        warrior1 warrior11 warrior12 warrior2 warrior22 warrior3 warrior4 warrior5 warrior6 warrior7 warrior8 warrior9
        warriors1 warrock123 warthog1 warthog4 warthog6 warwick1 was41saw was74444 wasd1234 wasd4bb5 wasdwasd1
        wasser12 watcher1 water100 water101 water123 water411 water505 water911 waterfall1 waterh2o waterl00 waters71
        watford1 watson00 way2cool way2much wayne101 wayne123 wazoo110 wbw252mm wcrv87gz wdint9ch wdma10k1 wdskds58
        wealthy1 wealthy2 weapons2 weare138 weasel03 weasel11 weasel12 weasel23 weasel31 weather1 weather2 web12345
        webber04 webmaster1 website1 websol76 webster0 webster1 webster2 webster3 wedding1 wednesday1 weed1234
        weed4200 weedman1 weezer12 wegangster4lifebitch wehttam1 weiner69 welcome0 welcome007 welcome01 welcome1
        welcome12 welcome123 welcome1234 welcome12345 welcome123456 welcome2 welcome2024 welcome2025 welcome2026
        welcome2suzan welcome3 welcome4 welcome5 welcome6 welcome7 welcome777 welcome8 welcome9 welding1 weldon66
        welkom01 well2day wellcome1991 wendell1 wendell3 wendy123 wendy200 wenef45313 wer11111 wer12day werder12
        werder1899 were1212 werewolf1 werner11 werner12 weronika1 weronika1992 wert1234 wert3456 werter78 werty123
        werty1234 werty12345 wesley01 wesley12 wesley123 wesley13 wesley97 west1234 west1271 west7794 west8116
        westcoast1 westcoast4646 western1 western9 westham1 westham9 westlife1 westside1 westside13 westwood1
        wetpussy69 wg8e3wjf what3v3r whateve1 whatever007 whatever1 whatever12 whatever123 whatever1234 whatever12345
        whatever123456 whatever2 whatever2024 whatever2025 whatever2026 whatever4 whatever7 whatever777 whatsup1
        whatsup2 whatthe1 whatup12 wheeler1 wheels69 whiskers1 whiskey1 whiskey2 whiskey3 whiskey7 whisper1 white111
        white123 white335 whiteboy1 whitekoma212 whitesox1 whitetail1 whitman3 whitney1 whitney2 whocares1 whyme123
        whynot01 whynot12 whynot99 wibble12 wichser9 wicked10 wicked12 wicked13 wicked68 wicked69 wifey123 wifey200
        wiggins1 wiggles1 wilbur79 wilchil2 wildcat1 wildcat2 wildcat3 wildcat6 wildcat7 wildcat8 wildcat9 wildcat96
        wildcats1 wildman1 wildman2 wildone1 wilfred1 wilhelm2 wilkez1z will1234 will2000 will3978 will7399 william0
        william01 william1 william11 william12 william123 william2 william2631 william3 william4 william5 william6
        william7 william77 william8 william9 williams1 williams123 williams2 willian22049 willie01 willie11 willie12
        willie13 willie14 willie19 willie20 willie22 willie23 willie24 willie44 willie69 willie84 willieb3 willow01
        willow12 willow29 willow65 willow69 willow77 willy123 willy777 wilson01 wilson11 wilson12 wilson22 wilson31
        wilson3d wilson41 wilson69 wilson84 wilson88 wimmer86 win32srv windows1 windows10 windows12 windows123
        windows2 windows7 windows8 windows9 windows98 windsor1 wingman1 wingnut1 wingnut2 winkjoy12 winman2r winner01
        winner10 winner11 winner12 winner123 winner13 winner22 winner69 winner99 winnie12 winnie22 winning1
        winnipeg261 winresponse1 winston0 winston1 winston2 winston2010 winston3 winston5 winston6 winston7 winston8
        winston9 winter00 winter007 winter01 winter02 winter03 winter04 winter05 winter06 winter07 winter08 winter09
        winter10 winter11 winter12 winter123 winter1234 winter12345 winter123456 winter13 winter15 winter18 winter20
        winter2024 winter2025 winter2026 winter21 winter22 winter24 winter25 winter26 winter33 winter69 winter72
        winter75 winter77 winter777 winter88 winter98 winter99 winters1 wisdom99 wishbone1 witness1 wiuym438 wixpix05
        wizard00 wizard01 wizard11 wizard12 wizard123 wizard13 wizard20 wizard22 wizard24 wizard33 wizard56 wizard69
        wizard99 wizzard1 wltfg4ta wnanstns2108 wnmaz7sd woaini12 woaini123 woaini1314 woaini520 wolf1234 wolf1313
        wolf1976 wolf2000 wolf6969 wolf7063 wolf9653 wolfgan1 wolfgang1 wolfman1 wolfpack1 wolfram9 wolk2010
        wolverine1 wolves09 wolves11 wolves123 wolves13 wolves99 wombat01 wombat10 wombat11 wombat13 wombat76 wombat77
        womble0012 women123 wonder12 wonder20 wonderful1 wonderland1 wonders1 wood2000 woodman1 woodrow1 woodson2
        woodstock1 woody007 woody123 woody420 wooster1 word6666 wordpass1 worf1701 working1 working4 workout1 world123
        worms220 worr3619 worship1 worthy42 wortman8 wos12345 wow12345 wowlook1 wp2003wp wpcakir264 wpwp5625382q
        wq123456 wqa3pcwm wr9ngl3r wra5gler wrangle1 wrangler1 wrasloco11 wreck501 wrest666 wrestle1 wrestler1
        wrestling1 wretch420 wright22 wrighty1 wrigley1 wrinkle1 wrinkle5 writer12 wrw75rfu ws123456 wsbadmin1
        wsbe279qsg wsh37xz819 wsx22wsx22 wsxasd1212 wsxedc12 wsxz3823922163845 wsxzaq12 wtsfjmi7 wu994216433 wubin007
        wuii3344 wuk9ng9c wulfgar1 wutang36 wuyoukuaile756 ww111111 ww123456 ww5230924 ww651118 wwe23015wwe wwf4life
        wwr8x9pu www111www www123123 www12345 www123456 www123456789 www123www www135246 wwwooo1234 wwww1111
        wwwww55555 wwwwww123 wwwwwww1 wx42778q wyatt123 wybe4591 wyoming1 wyoming2 wz362308 wzagfq2u wzm6pwny wzrc1766
        x00000000 x002tp00 x031589x x0oooo00 x123321x x1234567 x12345678 x123456x x1950pro x1rca234 x1x2x3x4 x1x9xf4j
        x26j12m88y x2mwtqfn x32mwmde x3aipw29g x3luym2mmj x414xatorx x4cc355b10wsy0urm1nd x4ivyga51f x4qtbr7i4
        x4ww5qdr x5etmuwe90 x72jhhu3z x72jhhu3za x777261718x x99qomx561 xa7eav8r xaa6974x xaccess2 xakep1234 xander12
        xantria10315 xaoc2010 xavier01 xavier04 xavier12 xavier123 xavier22 xavier98 xbgctn47 xblhintb9w xbox2002
        xbox4life xc27xd13 xcarmex2 xcat2000 xd241otma xd4t7bke xdkursym89tm xdlig7e8wqz xdr56tfc xehrf2011 xerox123
        xf3z54dlc xf6cmqlrpeuhjuvv xfactor1 xfiles01 xiang123456 xiaoyua123 xicfrvn2 xige5516726 xishchnik1 xjxshss5
        xkzwnuxkdn9a8kcykuitbkg1g xlsl9963 xmen2099 xn8cnj36 xohzi3g4 xoma536685 xprivate1 xr4ti577 xred4654 xrtxh5z5
        xsdixie1 xsvnd4b2 xsw21qaz xsw22333 xsw23edc xsw2cde3 xsw2xsw2 xsw2zaq1 xt97794xt xterra01 xthntyjr13
        xtseo2011tdx xu71eab7 xx123456 xxkk01234 xxpa33bq.adna xxx007xxx xxx111xxx xxx12345 xxx48562xxx xxx666xxx
        xxx69xxx xxx777xxx xxx7847360 xxxkthf00ru xxxp455w0rd5 xxxx1111 xxxx1234 xxxx2000 xxxx4444 xxxxxxx1 xxy43fh2jb
        xyh28af4 xyz12345 xz99q6f4 xzaqwsx1 xzsawq21 y1f2c3n4z5 y1tmit1972 y1u2r3a4 y23456789 y5hjkdg82490840
        y6p67ftrqj y6t5r4e3 y6t5r4e3w2q1 y7cf3a9m y9wzelqh ya123456 yaaaha30 yabucoa1 yad8yugg yagjecc826 yahoo100
        yahoo123 yahtzee1 yakuza11 yamaha01 yamaha11 yamaha12 yamaha123 yamaha125 yamaha20 yamaha22 yamaha25 yamaha250
        yamaha31 yamaha69 yamaha99 yamahar1 yamahar6 yamakasi123 yamato10 yan4ik87 yana12345 yana1987 yana1990
        yana1991 yana1995 yana1996 yana1999 yana2000 yana2001 yandi20080527 yankee11 yankee12 yankee23 yankee69
        yankees0 yankees1 yankees13 yankees15 yankees2 yankees21 yankees23 yankees3 yankees4 yankees5 yankees6
        yankees7 yankees77 yankees8 yankees9 yanks200 yanmar28 yanshi1982 yanshi1982a yaq1xsw2 yarn2her yarnell1
        yasmine1 yawdjof117 yayang85 yb7yegme ybc6dwda ybrbnf123 ybrbnf15 ybrbnf2002 ybrbnf2003 ybrbnf2005 ybrbnf2010
        ybrbnf73 ybrbnf_25 ybrjkfq1 ycdtosa6 yeah1234 year2000 year2001 year2002 year2005 year2008 yel22low yelena03
        yellow01 yellow11 yellow12 yellow123 yellow13 yellow21 yellow22 yellow25 yellow33 yellow44 yellow46 yellow55
        yellow69 yellow77 yellow79 yellow98 yellow99 yemi19900911 yes90125 yesenia1 yesterday1 yevth428 yfcntymrf5294
        yfcnz123 yfcnz1994 yfcnz1996 yfcnz1997 yfcnz1998 yfcnz1999 yfcnz2000 yfcnz2001 yfcnz2010 yfcnz2011
        yfdbufnjh10305070 yfdbufnjh63 yfeg0mjc yfhenj123 yfhrjn1992 yfltymrfxgjr0707 yflz13041976 yfnfif007 yfnfif12
        yfnfif123 yfnfif1234 yfnfif12345 yfnfif123456 yfnfif1962 yfnfif1978 yfnfif1988 yfnfif2010 yfnfif2024
        yfnfif2025 yfnfif2026 yfnfif777 yfnfkmz1 yfnfkmz1983 yfrehbkj0 yggdrasil4 yghiiop1 ying81528 yinyang1
        yiouryia1 yjdsqgfhjkm1 yjdsqujl2009 yjdsqujl2011 yjj6dznn yjvv7rpc yjwfw73j yk66o2kzpz ykitano1 ym3cautj
        yoda1701 yoda5281 yofiin0k yogi1234 yogmarn2 yolanda1 yolande0 yomama12 yomamma1 yomomma1 yop@1234 york0916
        yorkie01 yoshi415 youandme1 youbye123 youkai123 youknow1 young123 young3st yourgay1 yourmom0 yourmom1
        yourmom123 yourmom2 yousuck1 yousuck2 yousuck3 youtube1 youtube11 youtube123 youwish1 yowsa123 yoyoyo12
        ypq4xg5e yqlgr667 yqpfrn9652 yqra61b6 yqrcf7i2 yr8wdxcq yrambo20 yrhvt0ng ys77k4za ysb5reyn yt9g4bnu ytdxz2ca
        ytpyfqrf123 ytrewq11 ytrewq12 ytrewq123 ytrewq123456 ytrewq321 ytrhjvfyn10 yu5l97wk8q yuantuo2012 yue12345
        yuiju876 yuio9876 yuitre12 yujyd360 yuliya1992 yulya2010 yummy123 yumyum36 yunx12yunx yura12345 yura1990
        yura1993 yura1994 yura1995 yutrhpi392 yv207911 yvette69 yvonne12 yvonne90 yvtte545 yxkck878 yy02061991
        yy5rbfsc yy89r7r7 yyqkhdm712 yyxthh8j9k yyyyyyy1 yzerman1 yzerman19 yzfr1000 z00mz00m z0102030405 z05091994
        z06vette z0mfgwtfuxlol z1234567 z12345678 z123456789 z1234567890 z123456789z z1234567z z123456z z123z123
        z13estl4 z1581550z z19375481z z198228z z1sn8h6m z1x1c1v1 z1x2c3v4 z1x2c3v4b5 z1x2c3v4b5n6 z1x2c3v4b5n6m7
        z1z1z1z1 z1z2z3z4 z1z2z3z4z5 z22226270525 z28camar z28camaro z30121998 z321654987 z3cn2erv z4540863 z46afzipb
        z530iigor z586747z z5927522 z5i2l2ma z5mv9acu z88307661 z9537063z za0ncemh za123456 za1986__ zabbey22
        zacatecas1 zacefron1 zach1234 zachary0 zachary1 zachary12 zachary2 zachary3 zachary6 zachary7 zachary8
        zachary9 zader123123 zaebali123 zag12wsx zahrfn3orqa zaken777 zalupa12 zalupa123 zalupa2005 zamorak123
        zander06 zander12 zannau13 zaphod42 zaphod99 zappa123 zappa666 zaq!2wsx zaq!xsw2 zaq1!qaz zaq11qaz zaq12345
        zaq123456 zaq123456789 zaq123654 zaq123edc zaq123wsx zaq12qaz zaq12wsx zaq12wsx3edc zaq12wsxcde3
        zaq12wsxcde34rfv zaq1xsw2 zaq1xsw2cde3 zaq1zaq! zaq1zaq1 zaqwsx12 zaqwsx123 zaqwsx6y zaqwsxcde123 zaqxsw12
        zaqxsw123 zaqxswcde123 zard5411 zarzard0 zasada11 zasada123 zaxxon72 zcadqe13 zcar1122 zeal7878 zealot12
        zealot4life zebra123 zeek1973 zelda123 zelda722 zenit007 zenit123 zenit1234 zenit12345 zenit123456 zenit1984
        zenit2007 zenit2008 zenit2010 zenit2011 zenit2024 zenit2025 zenit2026 zenit777 zenk12000 zephyr12 zeppelin1
        zepplin1 zer0cool zereack1 zero0000 zero1234 zesh1412 zetnhjkm1 zeus2000 zeus7169-ladidadi zexts364325
        zgj36246 zgmf-x10a zhang123 zhao9622109 zhd741220 zhendao11 zheng2568 zhenya123 zhenya777 zhi71502 zhjckfd2010
        zhou1980 zi3fo2a7 zi6kpjuu ziablw4u00bq zidane10 ziga1488 ziggy001 ziggy123 zima2010 zima2011 zimmer483
        zimzum77 zinger48 zinugar7 zioms111 zipper12 zippo123 zippy123 zippy200 zita1720 ziveli23 zjses9evpa
        zktcyn74ir zl1motor zlb123456 zlbvjy11 zldej102 zlr96qld zm656axa zms107sb41 zms7er6nzsr zmx870919123
        zmxncbv123 zn87x54mxma znzpep97 zobrdjlrb1 zoe12345 zoloto555 zoltar29 zolushka1 zolushka11 zolushka122
        zolushka15 zolushka2 zolushka31 zolushka4 zolushka6 zolushka66 zolushka7 zolushka71 zolushka8 zombie13
        zombie19 zombie69 zone1234 zoo45pyt zoocrew1 zooey666 zooker33 zoolook1 zoom9999 zoopsie2 zooropa1 zooyork1
        zorgo123 zorro123 zorro200 zorro666 zorro777 zp0xtffp zpflhjn1 zq2tuojs zqjphsyf6ctifgu zqkbmn123 zrx1200r
        zs3vs23zs3vs23 zs5d6eed zse45rdx zse45tgb zse4xdr5 zsecyus56 zsxdcf12 zsxmr7sztmr zt53eifk ztn3tourney1
        zub8111993 zuerich0 zufar1535 zulu1234 zulya1976 zunder11 zutaosa8 zuz8ylj348 zuzanna1 zvezda007 zvezda0307
        zvezda123 zvezda1234 zvezda12345 zvezda123456 zvezda2024 zvezda2025 zvezda2026 zvezda777 zwt2sbzl zx123123
        zx123456 zx123456789 zx12as45 zx12cv34 zx12zx12 zx24101989 zx435430 zx6ninja zxasqw12 zxasqw123 zxc123321
        zxc12345 zxc123456 zxc123456789 zxc123asd zxc123cxz zxc123qwe zxc123zxc zxc123zxc123 zxc147852 zxc841219
        zxcasd12 zxcasd123 zxcasd1234 zxcasdqwe1 zxcasdqwe12 zxcasdqwe123 zxccxz85265493 zxcqwe123 zxcv0987 zxcv1234
        zxcv12345 zxcv2345 zxcv4321 zxcvb09876 zxcvb123 zxcvb1234 zxcvb12345 zxcvbn007 zxcvbn01 zxcvbn12 zxcvbn123
        zxcvbn1234 zxcvbn12345 zxcvbn123456 zxcvbn2024 zxcvbn2025 zxcvbn2026 zxcvbn3215 zxcvbn777 zxcvbn99 zxcvbnm0
        zxcvbnm007 zxcvbnm01 zxcvbnm1 zxcvbnm10 zxcvbnm12 zxcvbnm123 zxcvbnm1234 zxcvbnm12345 zxcvbnm123456
        zxcvbnm1234567 zxcvbnm12345678 zxcvbnm123456789 zxcvbnm2 zxcvbnm2024 zxcvbnm2025 zxcvbnm2026 zxcvbnm21
        zxcvbnm3 zxcvbnm4 zxcvbnm7 zxcvbnm777 zxcvbnm8 zxcvbnm9 zxczxc123 zxv10w300 zylstra13 zyxelp600 zz11xx22
        zz123456 zz3345hp zz8807zpl zz95zz07 zzaaqq11 zzdkayla13 zzs000000 zztops99 zzz12345 zzz123zzz zzz2qmpq
        zzz666zzz zzz777zzz zzzz0000 zzzz1111 zzzz1234 zzzz4444 zzzzz11111 zzzzz55555 zzzzzzz1 александр007 александр1
        александр123 александр1234 александр12345 александр123456 александр2024 александр2025 александр2026
        александр777 андрей007 андрей123 андрей1234 андрей12345 андрей123456 андрей2024 андрей2025 андрей2026
        андрей777 больница007 больница1 больница123 больница1234 больница12345 больница123456 больница2024
        больница2025 больница2026 больница777 врач1234 врач12345 врач123456 врач2024 врач2025 врач2026 госуслуги007
        госуслуги1 госуслуги123 госуслуги1234 госуслуги12345 госуслуги123456 госуслуги2024 госуслуги2025 госуслуги2026
        госуслуги777 дмитрий007 дмитрий1 дмитрий123 дмитрий1234 дмитрий12345 дмитрий123456 дмитрий2024 дмитрий2025
        дмитрий2026 дмитрий777 доктор007 доктор123 доктор1234 доктор12345 доктор123456 доктор2024 доктор2025
        доктор2026 доктор777 зенит007 зенит123 зенит1234 зенит12345 зенит123456 зенит2024 зенит2025 зенит2026 зенит777
        й1ц2у3к4 йцукен007 йцукен123 йцукен1234 йцукен12345 йцукен123456 йцукен2024 йцукен2025 йцукен2026 йцукен777
        йцукенг007 йцукенг1 йцукенг123 йцукенг1234 йцукенг12345 йцукенг123456 йцукенг2024 йцукенг2025 йцукенг2026
        йцукенг777 любовь007 любовь123 любовь1234 любовь12345 любовь123456 любовь2024 любовь2025 любовь2026 любовь777
        марина007 марина123 марина1234 марина12345 марина123456 марина2024 марина2025 марина2026 марина777 минздрав007
        минздрав1 минздрав123 минздрав1234 минздрав12345 минздрав123456 минздрав2024 минздрав2025 минздрав2026
        минздрав777 москва007 москва123 москва1234 москва12345 москва123456 москва2024 москва2025 москва2026 москва777
        наташа007 наташа123 наташа1234 наташа12345 наташа123456 наташа2024 наташа2025 наташа2026 наташа777 пароль007
        пароль123 пароль1234 пароль12345 пароль123456 пароль2024 пароль2025 пароль2026 пароль777 привет007 привет123
        привет1234 привет12345 привет123456 привет2024 привет2025 привет2026 привет777 россия007 россия123 россия1234
        россия12345 россия123456 россия2024 россия2025 россия2026 россия777 светлана007 светлана1 светлана123
        светлана1234 светлана12345 светлана123456 светлана2024 светлана2025 светлана2026 светлана777 сергей007
        сергей123 сергей1234 сергей12345 сергей123456 сергей2024 сергей2025 сергей2026 сергей777 солнышко007 солнышко1
        солнышко123 солнышко1234 солнышко12345 солнышко123456 солнышко2024 солнышко2025 солнышко2026 солнышко777
        спартак007 спартак1 спартак123 спартак1234 спартак12345 спартак123456 спартак2024 спартак2025 спартак2026
        спартак777 фывапр007 фывапр123 фывапр1234 фывапр12345 фывапр123456 фывапр2024 фывапр2025 фывапр2026 фывапр777
        ячсмить007 ячсмить1 ячсмить123 ячсмить1234 ячсмить12345 ячсмить123456 ячсмить2024 ячсмить2025 ячсмить2026
        ячсмить777
        """#
}
