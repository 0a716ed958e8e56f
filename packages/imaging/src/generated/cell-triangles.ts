// Written by scripts/generate-cell-triangles.ts.
/** Triangles of the surface in a cell, see `marchingCubesCases`. One word a filling; `-` where there is no surface. */
export const cellTriangles: readonly string[] = [
  '- abc dae dbebce bfg afcfgc bagaegedgdfg dfefgegce fdh fbhbchcahadh fahaeh fbhbchceh bdgdhg adcdhchgc bagaegehg',
  'gchceh jic abibji dajacjdjejie dbjdjejie bfcfgigjific afifgigji bacdfefgegjejie dfefgegjejie fdhjic',
  'fbjfjhjihiadidh facfcjfjhjihieh fbhbjibihieh bdcdhihgjhjidic adidhgdgigji bacjigiehihg jigiegehg ike',
  'abebckcikbke dakaik dbkbckcik bfgike afefgkgcigikfke baibigikgkdfkfg dfkfgcfckcik fdideifihikh fbhbchcihikhade',
  'faifihikh fbhbchcihikh bdebeibigikgkhg adeikckhgkgc bagaikakgkhg ikckhchgc jkckec abebjkbke dajacjdjk dbkbjk',
  'bfefgkgjkfkebec afefgegjejke bacdfkfgjfjk dfjfgjdjk fdcdecfcjfjhjkh fbhbjhjkhade fahachcjhjkh fbhbjkbkh',
  'bdcdecjkgkhg adejkgkhg bacjkgkhg jkgkhg ljg ablbglalcljc daeljg dbgdgldleljejce bfjflj aflalcljc bajaejedldflelj',
  'dfefljfjejce fdgdhjhljdjg fbgadcdhchlcljc fagaejehleljajg fbgljhjcejeh bdjdhjhlj adcdhchlcljc bajaehahjhlj',
  'ljhjchceh ligicg ablbglali dagacgdgldlelie dbebgeglelie bfcflific afifli bacdfeflelie dfeflifie fdcdhihlidicfcg',
  'fbgadidhldli fagacglihieh fbglihieh bdcdhchlclic adldhlali baclihieh lihieh ijejgeglelke abebgeglelkeijc',
  'dagaijajgdgldlk dbgdgkglkijc bfeflkfkebeibij afeflelkeijc bajaijdfkflk dfkflkijc fdgdegeigijglkh fbgadeijclkh',
  'fagaigijglkh fbgijclkh bdebejeijlkh adeijclkh bajaijlkh ijclkh lkgkegecg abebgeglelke dakacgagkglk dbkbgkglk',
  'bfcflkfkckec aflalelke bacdfkflk dfkflk fdgdecdcglkh fbgadelkh fagacglkh fbglkh bdcdeclkh adelkh baclkh lkh klh',
  'abcklh dahaeleklalh dbhbclcekcklblh bfkfhkbkgklg afhahkakcklclgc bagaegekgklgdfh dfhklelgclce fdldkl',
  'fblbclcakadkckl falaelekl fblbcebelekl bdkbkgklg adcdkldlclgc bagaegekgklg klelgegce kihichcjhjlh',
  'abhbjlblhahkaki dahachcjhjlhkie dbhbjhjlhkie bfcfhchkckicjlg afhahihkijlg bacdfhkiejlg dfhkiejlg fdcdkidicfcjfjl',
  'fblbjladidki facfclcjlkie fblbjlkie bdcdkckicjlg adidkijlg backiejlg kiejlg ilelhe abhbclcilblhahe dahailalh',
  'dbhbchcihilh bfefhebeibigilg afefheilclgc bagaigilgdfh dfhilclgc fdideifil fblbcibilade falail fbibcifil',
  'bdgdegeigilg adeilclgc bagailalg ilclgc jlclhchec abebjlblelhe dahachcjhjlh dbjdjhjlh bfcfhefecjlg afefhejlg',
  'bacdfhjlg dfhjlg fdldecdclcjl fblbjlade falaclcjl fblbjl bdcdecjlg adejlg bacjlg jlg kjhjgh abhbghahkakckjc',
  'dagaejekjajgdgh dbhbghkjejce bfkfhkbkj afcfhchkckjc bajaekakjdfh dfhkjejce fdgdkjdjg fbgadcdkckjc fagaegekgkjg',
  'fbgkjejce bdjdkj adcdkjdjc bakaekbkj kjejce kihichcgh abibghbhihki dahacgaghkie dbhbghkie bfcfhchkckic afifhihki',
  'bacdfhkie dfhkie fdgdkidigicg fbgadidki fagacgkie fbgkie bdkbkckic adidki backie kie ijejgeghe abebghbheijc',
  'dahaijajhjgh dbhbghijc bfjfhefejeij afefheijc bajaijdfh dfhijc fdgdegeigijg fbgadeijc faifigijg fbgijc bdjdejeij',
  'adeijc bajaij ijc cgeghe abebgeghe dahachcgh dbhbgh bfcfhchec afefhe bacdfh dfh fdgdegecg fbgade fagacg fbg',
  'bdcdec ade bac -',
]
  .join(' ')
  .split(' ')
