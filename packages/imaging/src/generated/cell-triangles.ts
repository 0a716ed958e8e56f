// Written from marching-cubes-cases.ts, which says what it means; cell-triangles.test.ts fails when it is stale.
/** One word a filling of a cell, three letters a triangle; `-` where there is no surface. */
export const cellTriangles = [
  '- abc dae dbebce bfg afcfgc bagaegedgdfg dfefgegce fdh fbhbchcahadh fahaeh fbhbchceh bdgdhg adcdhchgc bagaegehg',
  'gchceh jic abibji dajacjdjejie dbjdjejie bfcfgigjific afifgigji bacdfefgegjejie dfefgegjejie fdhjic',
  'fbjfjhjihiadidh facfcjfjhjihieh fbjfjhjihieh bdcdhihgjhjidic adidhihgjhji bacjihiehjhg jigiegehg ike',
  'abebckcikbke dakaik dbkbckcik bfgike afefgkgcigikfke baibigikgkdfkfg dfkfgkgcigik fdideifihikh fbhbchcihikhade',
  'faifihikh fbhbchcihikh bdebeibigikgkhg adeikgkhgigc baibigikgkhg ikckhchgc jkckec abebjkbke dajacjdjk dbkbjk',
  'bfefgkgjkfkebec afefgkgjkfke bacdfkfgkgjk dfjfgjdjk fdcdecfcjfjhjkh fbjfjhjkhade facfcjfjhjkh fbhbjkbkh',
  'bdcdecjkgkhg adejkgkhg bacjkgkhg jkgkhg ljg ablbglalcljc daeljg dbgdgldleljejce bfjflj aflalcljc bajaejedldflelj',
  'dfldleljejce fdgdhjhljdjg fbgadcdhchlcljc fagaejehleljajg fbgljejceleh bdjdhjhlj adcdhchlcljc bajaejehlelj',
  'ljhjchceh ligicg ablbglali dagacgdgldlelie dbgdgldlelie bfcflific afifli bacdfldlelie dfeflifie fdcdhihlidicfcg',
  'fbgadidhihli fagacglihieh fbglihieh bdcdhihlidic adldhlali baclihieh lihieh ijejgeglelke abebgeglelkeijc',
  'dagaijajgdgldlk dbgdgldlkijc bfeflkfkebeibij afeflkfkeijc bajaijdfkflk dfkflkijc fdgdegeigijglkh fbgadeijclkh',
  'fagaijajglkh fbgijclkh bdebeibijlkh adeijclkh bajaijlkh ijclkh lkgkegecg abebgeglelke dagacgdgldlk dbkbgkglk',
  'bfeflkfkebec aflalelke bacdfkflk dfkflk fdcdecfcglkh fbgadelkh fagacglkh fbglkh bdcdeclkh adelkh baclkh lkh klh',
  'abcklh dahaeleklalh dbhbclcekcklblh bfkfhkbkgklg afhahkakcklclgc bagaegekgklgdfh dfhklclgckce fdldkl',
  'fblbclcakadkckl falaelekl fblbclcekckl bdkbkgklg adkakcklclgc bagaegekgklg klelgegce kihichcjhjlh',
  'abhbjlblhahkaki dahachcjhjlhkie dbhbjlblhkie bfcfhchkckicjlg afhahkakijlg bacdfhkiejlg dfhkiejlg fdcdkidicfcjfjl',
  'fblbjladidki facfcjfjlkie fblbjlkie bdcdkidicjlg adidkijlg backiejlg kiejlg ilelhe abhbclcilblhahe dahailalh',
  'dbhbclcilblh bfefhebeibigilg afefheilclgc baibigilgdfh dfhilclgc fdideifil fblbclcilade falail fbibcifil',
  'bdebeibigilg adeilclgc bagailalg ilclgc jlclhchec abhbjlblhahe dahachcjhjlh dbjdjhjlh bfefhebecjlg afefhejlg',
  'bacdfhjlg dfhjlg fdcdecfcjfjl fblbjlade falaclcjl fblbjl bdcdecjlg adejlg bacjlg jlg kjhjgh abhbghahkakckjc',
  'dagaejekjajgdgh dbhbghkjejce bfkfhkbkj afhahkakckjc bajaejekjdfh dfhkjejce fdgdkjdjg fbgadkakckjc fagaejekjajg',
  'fbgkjejce bdjdkj adcdkjdjc bakaekbkj kjejce kihichcgh abhbghahkaki dagacgdghkie dbhbghkie bfcfhchkckic afifhihki',
  'bacdfhkie dfhkie fdcdkidicfcg fbgadidki fagacgkie fbgkie bdkbkckic adidki backie kie ijejgeghe abhbghaheijc',
  'dagaijajgdgh dbhbghijc bfefhebeibij afefheijc bajaijdfh dfhijc fdgdegeigijg fbgadeijc faifigijg fbgijc bdjdejeij',
  'adeijc bajaij ijc cgeghe abebgeghe dahachcgh dbhbgh bfcfhchec afefhe bacdfh dfh fdgdegecg fbgade fagacg fbg',
  'bdcdec ade bac -',
]
  .join(' ')
  .split(' ')
