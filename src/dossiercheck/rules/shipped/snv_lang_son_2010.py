"""Printed from snv-lang-son-2010.yaml by `just generate`; not written by hand."""

from datetime import date
from decimal import Decimal

from dossiercheck.rules.checks import Consistent, Distinct, Majority, NotBefore, OnRoster, Quorum, Same, SamePeople, SumsAgree
from dossiercheck.rules.schema import Basis, Check, ContentRule, DatedRule, DocumentKind, Dossier, Due, Example, MeetingRule, Messages, Parameter, Period, PhraseRule, Reading, Recognise, Requirement, Role, RuleSet, SignedBy, Source, TextPair, Unchecked, UnitKind, VoteRule, Window

SHA256 = "c9a17a6fd4260207f7b80829bf2d22a14da1f0e2fe5f76c76c3bf1dfa31e6a0f"
RULESET = RuleSet(
    format='dossiercheck/ruleset@1',
    id='snv-lang-son-2010',
    title=TextPair(
        vi='Đánh giá chất lượng tổ chức cơ sở đảng và đảng viên năm 2010',
        en='Quality assessment of grass-roots Party organisations and members, 2010',
    ),
    basis=Basis(
        symbol='59-KH/ĐBSNV',
        issued=date(2010, 11, 30),
        issuer='Đảng ủy Sở Nội vụ',
        known_by=(
            'Sở Nội vụ',
            'Khối CQDCĐ',
            'Dân chính Đảng',
            'Khối các cơ quan',
            'KCCQT',
        ),
    ),
    period=Period(
        review_year=2010,
        target_year=2011,
    ),
    parameters={
        'committee_meeting': Parameter(
            type='date',
            optional=True,
            note=TextPair(
                vi='Kế hoạch không nêu ngày chi bộ nộp hồ sơ; phải trước ngày Đảng ủy họp.',
                en='The plan names no day by which branches hand in; it must be before the committee meets.',
            ),
        ),
        'typed_signature': Parameter(
            type='choice',
            default='accept',
            choices=(
                'accept',
                'warn',
                'refuse',
            ),
            note=TextPair(
                vi='Chữ «(đã ký)» đánh máy thay cho chữ ký.',
                en='A typed “(đã ký)” in place of a signature.',
            ),
        ),
        'youth_union': Parameter(
            type='boolean',
            default=True,
            note=TextPair(
                vi='Cơ quan có Chi đoàn thanh niên hay không; không có thì chỉ cần Công đoàn ký bản tổng hợp ý kiến.',
                en='Whether there is a youth union; if not, the trade union alone signs the summary of opinions.',
            ),
        ),
        'majority_share': Parameter(
            type='decimal',
            default=0.5,
            note=TextPair(
                vi='Tỷ lệ phải vượt qua để được thông qua. Kế hoạch không nêu; theo Điều lệ Đảng là quá nửa. Chỉ để nhắc.',
                en='The share a vote must exceed. The plan names none; the Charter wants more than half. Warns only.',
            ),
        ),
        'majority_base': Parameter(
            type='choice',
            default='stated',
            choices=(
                'stated',
                'official',
                'members',
            ),
            note=TextPair(
                vi='Tính tỷ lệ trên số ghi trong biên bản, trên đảng viên chính thức có mặt, hay trên toàn thể đảng viên.',
                en='The base of the share, as stated in the minutes, official members, or all members.',
            ),
        ),
        'quorum_share': Parameter(
            type='decimal',
            default=0.5,
            note=TextPair(
                vi='Tỷ lệ đảng viên có mặt phải vượt qua. Kế hoạch không nêu. Chỉ để nhắc.',
                en='The share of members that must be exceeded by those present. The plan names none. Warns only.',
            ),
        ),
        'scores_maximum': Parameter(
            type='decimal',
            default=100,
            note=TextPair(
                vi='Tổng điểm tối đa của bốn tiêu chuẩn. Kế hoạch không nêu; thường là 100. Chỉ để nhắc.',
                en="What the four criteria's maxima add up to. The plan names nothing; commonly 100. Warns only.",
            ),
        ),
    },
    windows={
        'prepare': Window(
            since=date(2010, 12, 1),
            until=date(2010, 12, 10),
            clause='B',
        ),
        'meet': Window(
            since=date(2010, 12, 11),
            until=date(2010, 12, 20),
            clause='C',
        ),
        'forward': Window(
            since=date(2010, 12, 21),
            until=date(2010, 12, 31),
            clause='D',
        ),
    },
    roles={
        'chair': Role(
            label=TextPair(
                vi='Chủ tọa',
                en='Chair',
            ),
            known_by=(
                'chủ tọa',
                'chủ trì',
                'chủ tọa hội nghị',
                'chủ trì hội nghị',
                'chủ trì cuộc họp',
                'chủ tọa cuộc họp',
                'người chủ trì',
                'chủ tọa kỳ họp',
                't/m đoàn chủ tịch',
            ),
        ),
        'secretary-of-meeting': Role(
            label=TextPair(
                vi='Thư ký',
                en='Secretary of the meeting',
            ),
            known_by=(
                'thư ký',
                'thư kí',
                'thư ký hội nghị',
                'thư ký cuộc họp',
                'người ghi biên bản',
                'ghi biên bản',
                'người ghi',
                'người lập biên bản',
            ),
        ),
        'trade-union': Role(
            label=TextPair(
                vi='Ban chấp hành Công đoàn cơ sở',
                en='Trade union committee',
            ),
            known_by=(
                'công đoàn',
                'công đoàn cơ sở',
                'bch công đoàn',
                'ban chấp hành công đoàn',
            ),
        ),
        'youth-union': Role(
            label=TextPair(
                vi='Ban chấp hành Chi đoàn thanh niên',
                en='Youth union committee',
            ),
            known_by=(
                'chi đoàn',
                'đoàn thanh niên',
                'bch chi đoàn',
                'ban chấp hành chi đoàn',
                'đoàn tncs',
                'đoàn tn',
                'bch đoàn',
                'ban chấp hành đoàn',
                'đoàn cơ sở',
                'liên chi đoàn',
            ),
        ),
    },
    units={
        'chi-bo': UnitKind(
            label=TextPair(
                vi='Chi bộ',
                en='Branch',
            ),
            known_by=(
                'chi bộ',
                'chi ủy',
            ),
        ),
        'dang-uy': UnitKind(
            label=TextPair(
                vi='Đảng ủy',
                en='Party committee',
            ),
            known_by=(
                'đảng ủy',
                'đảng bộ',
                'ban chấp hành đảng bộ',
            ),
        ),
        'doan-the': UnitKind(
            label=TextPair(
                vi='Đoàn thể',
                en='Mass organisation',
            ),
            known_by=(
                'công đoàn',
                'chi đoàn',
                'đoàn thanh niên',
                'đoàn tncs',
                'đoàn thể',
            ),
        ),
    },
    documents={
        'minutes': DocumentKind(
            label=TextPair(
                vi='Biên bản sinh hoạt chi bộ',
                en='Minutes of the branch meeting',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('biên bản',), any=('sinh hoạt chi bộ', 'họp chi bộ', 'hội nghị chi bộ', 'hội nghị kiểm điểm', 'họp kiểm điểm', 'sinh hoạt kiểm điểm', 'kiểm điểm', 'đánh giá chất lượng', 'đánh giá', 'xếp loại', 'phân loại', 'hội nghị', 'sinh hoạt', 'cuộc họp',),),),
                text=PhraseRule(all=('thư ký', 'biểu quyết',), any=('chủ trì', 'chủ tọa',),),
                issuer=('chi-bo',),
                never=('trích biên bản', 'trích lục biên bản', 'trích sao biên bản', 'kiểm phiếu', 'quần chúng', 'bàn giao', 'giao nhận', 'xét thi đua', 'hội đồng thi đua', 'đảng ủy họp', 'họp đảng ủy', 'hội nghị đảng ủy', 'ban chấp hành', 'triển khai các văn bản', 'triển khai văn bản', 'triển khai công tác đánh giá', 'triển khai công tác kiểm điểm', 'triển khai công tác phân loại', 'triển khai kế hoạch đánh giá', 'triển khai kế hoạch kiểm điểm', 'triển khai việc đánh giá', 'triển khai việc kiểm điểm', 'triển khai đánh giá', 'triển khai kiểm điểm', 'triển khai hướng dẫn', 'triển khai kế hoạch số', 'quán triệt', 'cư trú', 'vi phạm hành chính',),
            ),
        ),
        'committee-minutes': DocumentKind(
            label=TextPair(
                vi='Biên bản họp Đảng ủy',
                en="Minutes of the committee's meeting",
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('biên bản',), any=('họp đảng ủy', 'hội nghị đảng ủy', 'hội nghị ban chấp hành', 'họp ban chấp hành', 'họp', 'hội nghị', 'kiểm điểm', 'đánh giá', 'xếp loại', 'phân loại',),),),
                issuer=('dang-uy',),
                never=('trích biên bản', 'trích lục biên bản', 'trích sao biên bản', 'kiểm phiếu', 'họp chi bộ', 'sinh hoạt chi bộ', 'hội nghị chi bộ', 'quần chúng', 'bàn giao', 'giao nhận', 'cư trú',),
            ),
            listed=False,
        ),
        'preparatory-minutes': DocumentKind(
            label=TextPair(
                vi='Biên bản họp chi bộ triển khai',
                en='Minutes of the preparatory meeting',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('biên bản', 'triển khai',), any=('triển khai các văn bản', 'triển khai văn bản', 'triển khai công tác', 'triển khai kế hoạch', 'triển khai việc', 'triển khai đánh giá', 'triển khai kiểm điểm', 'triển khai hướng dẫn',),), PhraseRule(all=('biên bản', 'quán triệt',),), PhraseRule(all=('biên bản', 'triển khai',),),),
                never=('trích biên bản', 'triển khai nhiệm vụ', 'triển khai phương hướng', 'triển khai chương trình', 'kiểm phiếu',),
            ),
            listed=False,
        ),
        'minutes-extract': DocumentKind(
            label=TextPair(
                vi='Trích biên bản',
                en='Extract of minutes',
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('trích biên bản', 'trích lục biên bản', 'trích sao biên bản',),),),
            ),
            listed=False,
        ),
        'counting-minutes': DocumentKind(
            label=TextPair(
                vi='Biên bản kiểm phiếu',
                en='Minutes of the vote count',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('biên bản', 'kiểm phiếu',),),),
                never=('trích biên bản',),
            ),
            listed=False,
        ),
        'branch-report': DocumentKind(
            label=TextPair(
                vi='Báo cáo kiểm điểm của chi bộ',
                en='Branch report',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('báo cáo', 'tự kiểm điểm',), any=('tập thể', 'chi ủy', 'chi bộ',),), PhraseRule(all=('báo cáo',), any=('kiểm điểm', 'tự đánh giá', 'kết quả thực hiện nhiệm vụ', 'kiểm điểm tập thể', 'kết quả lãnh đạo', 'kết quả công tác lãnh đạo', 'công tác lãnh đạo thực hiện',),), PhraseRule(any=('kiểm điểm việc thực hiện nhiệm vụ', 'kiểm điểm kết quả thực hiện', 'kiểm điểm công tác lãnh đạo', 'kiểm điểm thực hiện nhiệm vụ',),), PhraseRule(all=('bản kiểm điểm',), any=('tập thể', 'của chi bộ', 'chi ủy', 'kết quả thực hiện nhiệm vụ',),),),
                issuer=('chi-bo',),
                never=('biên bản', 'biểu báo cáo', 'quần chúng', 'tự kiểm tra', 'đề nghị', 'cá nhân', 'của đồng chí', 'tự kiểm điểm của đảng viên', 'kiểm điểm đảng viên', 'kết luận thanh tra',),
            ),
        ),
        'committee-report': DocumentKind(
            label=TextPair(
                vi='Báo cáo kiểm điểm của Đảng bộ',
                en='Committee report',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('báo cáo', 'tự kiểm điểm',), any=('tập thể', 'đảng ủy', 'đảng bộ',),), PhraseRule(all=('báo cáo',), any=('kiểm điểm', 'tự đánh giá', 'kết quả thực hiện nhiệm vụ', 'kiểm điểm tập thể', 'kết quả lãnh đạo', 'kết quả công tác lãnh đạo', 'công tác lãnh đạo thực hiện',),), PhraseRule(any=('kiểm điểm việc thực hiện nhiệm vụ', 'kiểm điểm kết quả thực hiện', 'kiểm điểm công tác lãnh đạo', 'kiểm điểm thực hiện nhiệm vụ',),), PhraseRule(all=('bản kiểm điểm',), any=('tập thể', 'của đảng bộ', 'của đảng ủy', 'kết quả thực hiện nhiệm vụ',),),),
                issuer=('dang-uy',),
                never=('biên bản', 'biểu báo cáo', 'quần chúng', 'tự kiểm tra', 'của chi bộ', 'đề nghị', 'cá nhân', 'của đồng chí', 'tự kiểm điểm của đảng viên', 'kiểm điểm đảng viên', 'kết luận thanh tra',),
            ),
        ),
        'year-report': DocumentKind(
            label=TextPair(
                vi='Báo cáo tổng kết',
                en='Annual work report',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('báo cáo',), any=('tổng kết', 'kết quả thực hiện nhiệm vụ', 'kết quả công tác',),),),
                never=('kiểm điểm', 'tự đánh giá', 'đề nghị', 'biểu báo cáo', 'kết quả công tác lãnh đạo',),
            ),
            listed=False,
        ),
        'branch-scores': DocumentKind(
            label=TextPair(
                vi='Bảng chấm điểm chi bộ theo bốn tiêu chuẩn',
                en='Branch score table',
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('bảng chấm điểm', 'bảng tự chấm điểm', 'biểu chấm điểm', 'biểu tự chấm điểm', 'bản chấm điểm', 'bản tự chấm điểm', 'phiếu chấm điểm', 'phiếu tự chấm điểm', 'bảng điểm', 'biểu điểm', 'bảng tính điểm', 'tự chấm điểm', 'chấm điểm',),), PhraseRule(any=('biểu tự đánh giá', 'bảng tự đánh giá', 'bảng tự đánh giá chấm điểm',),), PhraseRule(all=('bốn tiêu chuẩn',), any=('biểu', 'bảng', 'bản', 'phiếu',),), PhraseRule(all=('4 tiêu chuẩn',), any=('biểu', 'bảng', 'bản', 'phiếu',),),),
                text=PhraseRule(all=('điểm',), any=('điểm chuẩn', 'điểm tối đa', 'điểm tự chấm', 'thang điểm', 'tự chấm',),),
                issuer=('chi-bo',),
                never=('cá nhân', 'của đảng viên', 'đối với đảng viên', 'kiểm phiếu', 'điểm đảng bộ', 'đánh giá công chức', 'phân loại công chức', 'xếp loại công chức', 'của công chức', 'cán bộ công chức', 'cán bộ, công chức', 'đánh giá viên chức', 'phân loại viên chức', 'xếp loại viên chức', 'của viên chức',),
            ),
        ),
        'committee-scores': DocumentKind(
            label=TextPair(
                vi='Bảng chấm điểm Đảng bộ theo bốn tiêu chuẩn',
                en='Committee score table',
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('bảng chấm điểm', 'bảng tự chấm điểm', 'biểu chấm điểm', 'biểu tự chấm điểm', 'bản chấm điểm', 'bản tự chấm điểm', 'phiếu chấm điểm', 'phiếu tự chấm điểm', 'bảng điểm', 'biểu điểm', 'bảng tính điểm', 'tự chấm điểm', 'chấm điểm',),), PhraseRule(any=('biểu tự đánh giá', 'bảng tự đánh giá', 'bảng tự đánh giá chấm điểm',),), PhraseRule(all=('bốn tiêu chuẩn',), any=('biểu', 'bảng', 'bản', 'phiếu',),), PhraseRule(all=('4 tiêu chuẩn',), any=('biểu', 'bảng', 'bản', 'phiếu',),),),
                text=PhraseRule(all=('điểm',), any=('điểm chuẩn', 'điểm tối đa', 'điểm tự chấm', 'thang điểm', 'tự chấm',),),
                issuer=('dang-uy',),
                never=('cá nhân', 'của đảng viên', 'đối với đảng viên', 'kiểm phiếu', 'điểm chi bộ', 'đánh giá công chức', 'phân loại công chức', 'xếp loại công chức', 'của công chức', 'cán bộ công chức', 'cán bộ, công chức', 'đánh giá viên chức', 'phân loại viên chức', 'xếp loại viên chức', 'của viên chức',),
            ),
        ),
        'branch-pledge': DocumentKind(
            label=TextPair(
                vi='Bản đăng ký phấn đấu xây dựng chi bộ',
                en='Branch pledge',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('chi bộ',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('trong sạch',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('tập thể',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('tsvm',), any=('đăng ký', 'đăng kí',),), PhraseRule(all=('phấn đấu năm',), any=('đăng ký phấn đấu năm', 'đăng kí phấn đấu năm',),),),
                text=PhraseRule(all=('chi bộ',), any=('đăng ký phấn đấu đạt', 'đăng ký xây dựng', 'chi bộ đăng ký',),),
                issuer=('chi-bo',),
                never=('cá nhân', 'của đảng viên', 'đảng viên của', 'đảng viên đăng ký', 'phấn đấu đảng viên', 'đảng viên đủ', 'đủ tư cách', 'đồng chí', 'đảng bộ đạt', 'xây dựng đảng bộ', 'bản đăng ký phấn đấu hoàn thành', 'đăng ký phấn đấu hoàn thành xuất sắc',),
            ),
        ),
        'committee-pledge': DocumentKind(
            label=TextPair(
                vi='Bản đăng ký phấn đấu xây dựng Đảng bộ',
                en='Committee pledge',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('đảng bộ',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('trong sạch',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('tập thể',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('tsvm',), any=('đăng ký', 'đăng kí',),), PhraseRule(all=('phấn đấu năm',), any=('đăng ký phấn đấu năm', 'đăng kí phấn đấu năm',),),),
                text=PhraseRule(all=('đảng bộ',), any=('đăng ký phấn đấu đạt', 'đăng ký xây dựng', 'đảng bộ đăng ký',),),
                issuer=('dang-uy',),
                never=('cá nhân', 'của đảng viên', 'đảng viên của', 'đảng viên đăng ký', 'phấn đấu đảng viên', 'đảng viên đủ', 'đủ tư cách', 'đồng chí', 'chi bộ đạt', 'xây dựng chi bộ', 'bản đăng ký phấn đấu hoàn thành', 'đăng ký phấn đấu hoàn thành xuất sắc',),
            ),
        ),
        'member-quality-return': DocumentKind(
            label=TextPair(
                vi='Biểu báo cáo đánh giá chất lượng đảng viên',
                en='Member quality return',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('chất lượng đảng viên',), any=('biểu báo cáo', 'biểu', 'bảng', 'bản tổng hợp', 'danh sách', 'bảng tổng hợp', 'biểu tổng hợp', 'phiếu tổng hợp', 'tổng hợp',),), PhraseRule(all=('xếp loại đảng viên',), any=('danh sách', 'bảng tổng hợp', 'biểu', 'bảng', 'tổng hợp',),), PhraseRule(all=('phân loại đảng viên',), any=('danh sách', 'bảng tổng hợp', 'biểu', 'bảng', 'tổng hợp',),), PhraseRule(all=('danh sách',), any=('danh sách đánh giá', 'danh sách xếp loại', 'danh sách phân loại', 'danh sách đề nghị xếp loại', 'danh sách đánh giá và đề xuất xếp loại',),), PhraseRule(all=('đảng viên',), any=('bảng tổng hợp kết quả', 'biểu tổng hợp kết quả', 'tổng hợp kết quả',),), PhraseRule(all=('báo cáo đánh giá chất lượng đảng viên',),), PhraseRule(all=('báo cáo chất lượng đảng viên',),), PhraseRule(all=('báo cáo',), any=('chất lượng đảng viên', 'phân loại đảng viên', 'xếp loại đảng viên',),), PhraseRule(all=('danh sách đảng viên',), any=('xếp loại', 'phân loại', 'chất lượng',),),),
                text=PhraseRule(all=('họ và tên',), any=('đủ tư cách hoàn thành xuất sắc', 'mức xếp loại', 'kết quả xếp loại',),),
                never=('một số tiêu chí', 'biên bản', 'phiếu xin ý kiến', 'quyết định', 'đề nghị khen thưởng', 'danh sách khen thưởng', 'quần chúng', 'tờ trình', 'ý kiến', 'bảng điểm', 'chấm điểm', 'bảng tự đánh giá', 'biểu tự đánh giá',),
            ),
        ),
        'criteria-summary-return': DocumentKind(
            label=TextPair(
                vi='Biểu tổng hợp một số tiêu chí đánh giá chất lượng',
                en='Criteria summary return',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('biểu', 'tiêu chí',),), PhraseRule(all=('tổng hợp', 'tiêu chí',),), PhraseRule(all=('bảng', 'tiêu chí',),), PhraseRule(all=('một số tiêu chí',),), PhraseRule(all=('chỉ tiêu đánh giá chất lượng',), any=('biểu', 'bảng', 'tổng hợp',),), PhraseRule(all=('chất lượng',), any=('tổng hợp số liệu', 'biểu số liệu', 'bảng số liệu', 'thống kê', 'số liệu tổng hợp',),), PhraseRule(all=('xếp loại',), any=('tổng hợp số liệu', 'biểu số liệu', 'bảng số liệu', 'thống kê', 'số liệu tổng hợp',),), PhraseRule(all=('phân loại',), any=('tổng hợp số liệu', 'biểu số liệu', 'bảng số liệu', 'thống kê', 'số liệu tổng hợp',),), PhraseRule(all=('chi bộ', 'đảng viên',), any=('tổng hợp chất lượng', 'tổng hợp đánh giá chất lượng',),),),
                never=('danh sách', 'quyết định', 'biên bản', 'chấm điểm', 'bảng điểm', 'biểu điểm',),
            ),
        ),
        'self-review': DocumentKind(
            label=TextPair(
                vi='Bản kiểm điểm cá nhân',
                en="Member's self-review",
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('bản kiểm điểm', 'bản tự kiểm điểm', 'phiếu tự kiểm điểm', 'phiếu kiểm điểm', 'bản tự đánh giá', 'bản tự nhận xét', 'bản kiểm điểm đảng viên', 'kiểm điểm đảng viên', 'kiểm điểm cá nhân', 'biên bản kiểm điểm đảng viên', 'biên bản tự kiểm điểm',),), PhraseRule(all=('báo cáo tự kiểm điểm', 'tự kiểm điểm',),), PhraseRule(all=('cá nhân',), any=('kiểm điểm', 'báo cáo kiểm điểm', 'tự kiểm điểm',),), PhraseRule(all=('đảng viên',), any=('báo cáo kiểm điểm đảng viên', 'tự kiểm điểm', 'kiểm điểm của đảng viên',),),),
                text=PhraseRule(any=('người tự kiểm điểm', 'người viết kiểm điểm', 'người viết bản kiểm điểm', 'người kiểm điểm', 'tự nhận xếp loại', 'tự nhận mức xếp loại', 'tự xếp loại', 'bản thân tự nhận', 'tự nhận loại', 'tự nhận',),),
                never=('tập thể', 'của chi bộ', 'chi ủy', 'của đảng bộ', 'của đảng ủy', 'của đảng viên dự bị', 'đảng viên dự bị', 'thời gian dự bị', '10-knđ', 'kết luận thanh tra', 'trách nhiệm liên quan', 'họp chi bộ', 'sinh hoạt chi bộ', 'biên bản họp', 'biên bản sinh hoạt', 'họp kiểm điểm', 'hội nghị', 'kết quả kiểm điểm', 'kế hoạch kiểm điểm', 'kế hoạch đánh giá', 'kế hoạch tổ chức', 'hướng dẫn viết', 'hướng dẫn kiểm điểm', 'hướng dẫn số', 'thông báo về', 'tổng hợp', 'nhận xét của', 'quyết định về', 'danh sách', 'đánh giá công chức', 'phân loại công chức', 'xếp loại công chức', 'của công chức', 'cán bộ công chức', 'cán bộ, công chức', 'đánh giá viên chức', 'phân loại viên chức', 'xếp loại viên chức', 'của viên chức', 'kết quả thực hiện nhiệm vụ của', 'về hành vi vi phạm', 'về việc vi phạm',),
            ),
        ),
        'probation-review': DocumentKind(
            label=TextPair(
                vi='Bản tự kiểm điểm của đảng viên dự bị',
                en="Probationary member's own review",
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('kiểm điểm',), any=('dự bị', 'đảng viên dự bị', 'thời gian dự bị', '10-knđ',),),),
            ),
            listed=False,
        ),
        'state-assessment': DocumentKind(
            label=TextPair(
                vi='Phiếu đánh giá công chức',
                en='State staff assessment form',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('đánh giá công chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('phân loại công chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('xếp loại công chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('của công chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('cán bộ công chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('đánh giá viên chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('phân loại viên chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('xếp loại viên chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('của viên chức',), any=('phiếu đánh giá', 'bản tự đánh giá', 'phiếu tự đánh giá', 'bản đánh giá', 'bản tự nhận xét', 'phiếu phân loại', 'bản kiểm điểm', 'biểu tự đánh giá', 'bản tự kiểm điểm', 'đánh giá',),), PhraseRule(all=('cán bộ, công chức',), any=('phiếu đánh giá', 'đánh giá',),), PhraseRule(all=('công chức',), any=('phiếu đánh giá', 'phiếu phân loại', 'phiếu tự đánh giá',),), PhraseRule(all=('viên chức',), any=('phiếu đánh giá', 'phiếu phân loại', 'phiếu tự đánh giá',),), PhraseRule(all=('cán bộ',), any=('phiếu đánh giá',),),),
            ),
            listed=False,
        ),
        'member-pledge': DocumentKind(
            label=TextPair(
                vi='Bản đăng ký phấn đấu của đảng viên',
                en="Member's pledge",
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('phấn đấu hoàn thành', 'phấn đấu',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('phấn đấu', 'phấn đấu năm', 'đăng ký phấn đấu',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('đảng viên',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('cá nhân',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('phấn đấu',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('hoàn thành',), any=('đăng ký', 'đăng kí', 'cam kết',),), PhraseRule(all=('đảng viên',), any=('kế hoạch phấn đấu', 'chương trình phấn đấu',),), PhraseRule(any=('bản cam kết', 'bản đăng ký cá nhân', 'cam kết tu dưỡng', 'đăng ký nhiệm vụ',),),),
                text=PhraseRule(any=('người đăng ký', 'người cam kết', 'tôi xin đăng ký', 'bản thân tôi đăng ký', 'tôi xin cam kết', 'cá nhân tôi đăng ký', 'họ và tên', 'tên tôi là', 'tôi là', 'sinh ngày', 'ngày sinh',),),
                never=('phấn đấu của chi bộ', 'đăng ký của chi bộ', 'chi bộ phấn đấu', 'chi bộ đăng ký', 'phấn đấu của đảng bộ', 'chi bộ đạt', 'đảng bộ đạt', 'xây dựng chi bộ', 'xây dựng đảng bộ', 'trong sạch', 'tập thể', 'tsvm',),
            ),
        ),
        'record-supplement': DocumentKind(
            label=TextPair(
                vi='Phiếu bổ sung hồ sơ đảng viên',
                en='Member record supplement',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('phiếu bổ sung',),), PhraseRule(all=('bổ sung',), any=('phiếu', 'lý lịch', 'lí lịch',),), PhraseRule(any=('bổ sung hồ sơ', 'bổ sung lý lịch', 'bổ sung lí lịch', 'lý lịch bổ sung',),),),
                text=PhraseRule(any=('bổ sung vào lý lịch', 'bổ sung hồ sơ', 'bổ sung lý lịch', 'không có gì thay đổi', 'không có thay đổi so với',),),
                never=('yêu cầu bổ sung', 'hoàn thiện hồ sơ',),
            ),
        ),
        'classification-decision': DocumentKind(
            label=TextPair(
                vi='Quyết định xếp loại các chi bộ và đảng viên',
                en='Classification decision',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('quyết định',), any=('xếp loại', 'phân loại', 'đánh giá', 'công nhận kết quả', 'công nhận', 'xếp hạng',),),),
                issuer=('dang-uy',),
                never=('quyết định khen thưởng', 'quyết định biểu dương', 'về khen thưởng', 'về biểu dương', 'về việc khen thưởng', 'về việc biểu dương', 'v/v khen thưởng', 'v/v biểu dương', 'quyết định tặng', 'về việc tặng', 'v/v tặng', 'thành lập', 'kết nạp', 'tổ kiểm phiếu', 'ban hành', 'bổ nhiệm', 'kỷ luật',),
            ),
        ),
        'commendation-decision': DocumentKind(
            label=TextPair(
                vi='Quyết định biểu dương khen thưởng',
                en='Commendation decision',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('quyết định',), any=('khen thưởng', 'biểu dương', 'tặng giấy khen', 'giấy khen',),),),
                issuer=('dang-uy',),
                never=('quyết định xếp loại', 'quyết định phân loại', 'quyết định đánh giá', 'quyết định công nhận', 'về xếp loại', 'về phân loại', 'về đánh giá', 'về công nhận', 'về việc xếp loại', 'về việc phân loại', 'về việc đánh giá', 'về việc công nhận', 'v/v xếp loại', 'v/v phân loại', 'v/v đánh giá', 'v/v công nhận', 'thành lập', 'ban hành', 'bổ nhiệm', 'kỷ luật',),
            ),
        ),
        'classification-request': DocumentKind(
            label=TextPair(
                vi='Đề nghị cấp trên xếp loại và khen thưởng Đảng bộ',
                en='Request for classification',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('đề nghị',), any=('xếp loại', 'phân loại', 'khen thưởng', 'biểu dương', 'công nhận', 'đánh giá', 'xét',),), PhraseRule(all=('tờ trình',), any=('xếp loại', 'phân loại', 'khen thưởng', 'biểu dương', 'công nhận', 'đánh giá',),), PhraseRule(all=('báo cáo', 'kết quả đánh giá',), any=('tổ chức cơ sở đảng', 'tổ chức đảng', 'các chi bộ', 'chi bộ và', 'đảng bộ',),), PhraseRule(all=('báo cáo', 'kết quả phân loại',), any=('tổ chức cơ sở đảng', 'tổ chức đảng', 'các chi bộ', 'chi bộ và', 'đảng bộ',),), PhraseRule(all=('báo cáo', 'kết quả xếp loại',), any=('tổ chức cơ sở đảng', 'tổ chức đảng', 'các chi bộ', 'chi bộ và', 'đảng bộ',),), PhraseRule(all=('xếp loại', 'đảng bộ',), any=('về việc', 'v/v',),), PhraseRule(all=('phân loại', 'đảng bộ',), any=('về việc', 'v/v',),), PhraseRule(all=('khen thưởng', 'đảng bộ',), any=('về việc', 'v/v',),),),
                text=PhraseRule(all=('kính gửi', 'đề nghị',), any=('xếp loại đảng bộ', 'phân loại đảng bộ', 'công nhận đảng bộ', 'khen thưởng đảng bộ', 'biểu dương đảng bộ', 'tập thể đảng bộ', 'đối với đảng bộ', 'cho đảng bộ',),),
                issuer=('dang-uy',),
                never=('quyết định', 'biên bản', 'danh sách', 'biểu báo cáo', 'kết nạp', 'phiếu', 'ý kiến', 'chuyển đảng',),
            ),
        ),
        'opinion-summary': DocumentKind(
            label=TextPair(
                vi='Tổng hợp ý kiến góp ý của quần chúng',
                en="Summary of the masses' opinions",
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('quần chúng',), any=('ý kiến', 'góp ý', 'đóng góp', 'tham gia', 'nhận xét', 'họp', 'hội nghị',),), PhraseRule(any=('tổng hợp ý kiến', 'tổng hợp các ý kiến', 'tổng hợp góp ý', 'tổng hợp những ý kiến',),), PhraseRule(all=('ý kiến',), any=('đoàn viên', 'công đoàn viên', 'đoàn thể', 'cán bộ công chức', 'cán bộ', 'góp ý',),),),
                text=PhraseRule(all=('quần chúng', 'ý kiến',), any=('góp ý đối với', 'góp ý cho', 'đóng góp đối với', 'đóng góp cho',),),
                never=('sinh hoạt chi bộ', 'họp chi bộ', 'phiếu xin ý kiến', 'phiếu lấy ý kiến', 'phiếu góp ý', 'cư trú', 'kế hoạch lấy ý kiến', 'kế hoạch tổ chức', 'thông báo về',),
            ),
        ),
        'residence-opinion': DocumentKind(
            label=TextPair(
                vi='Nhận xét của cấp ủy nơi cư trú',
                en='Opinion of the residence committee',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('cư trú',), any=('nhận xét', 'ý kiến', 'góp ý',),), PhraseRule(all=('đảng viên',), any=('phiếu nhận xét', 'bản nhận xét',),),),
            ),
            listed=False,
        ),
        'ballot': DocumentKind(
            label=TextPair(
                vi='Phiếu lấy ý kiến',
                en='Ballot paper',
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('phiếu xin ý kiến', 'phiếu lấy ý kiến', 'phiếu biểu quyết', 'phiếu bầu', 'phiếu góp ý',),),),
            ),
            listed=False,
        ),
        'guidance': DocumentKind(
            label=TextPair(
                vi='Kế hoạch hoặc hướng dẫn',
                en='Plan or guidance',
            ),
            recognise=Recognise(
                title=(PhraseRule(all=('đánh giá',), any=('kế hoạch đánh giá', 'kế hoạch kiểm điểm', 'kế hoạch phân loại', 'kế hoạch xếp loại', 'kế hoạch tổ chức', 'kế hoạch về', 'kế hoạch triển khai', 'hướng dẫn đánh giá', 'hướng dẫn kiểm điểm', 'hướng dẫn phân loại', 'hướng dẫn xếp loại', 'hướng dẫn một số', 'hướng dẫn về', 'hướng dẫn công tác', 'hướng dẫn viết', 'thông báo về', 'thông báo kế hoạch',),), PhraseRule(all=('kiểm điểm',), any=('kế hoạch đánh giá', 'kế hoạch kiểm điểm', 'kế hoạch phân loại', 'kế hoạch xếp loại', 'kế hoạch tổ chức', 'kế hoạch về', 'kế hoạch triển khai', 'hướng dẫn đánh giá', 'hướng dẫn kiểm điểm', 'hướng dẫn phân loại', 'hướng dẫn xếp loại', 'hướng dẫn một số', 'hướng dẫn về', 'hướng dẫn công tác', 'hướng dẫn viết', 'thông báo về', 'thông báo kế hoạch',),), PhraseRule(all=('phân loại',), any=('kế hoạch đánh giá', 'kế hoạch kiểm điểm', 'kế hoạch phân loại', 'kế hoạch xếp loại', 'kế hoạch tổ chức', 'kế hoạch về', 'kế hoạch triển khai', 'hướng dẫn đánh giá', 'hướng dẫn kiểm điểm', 'hướng dẫn phân loại', 'hướng dẫn xếp loại', 'hướng dẫn một số', 'hướng dẫn về', 'hướng dẫn công tác', 'hướng dẫn viết', 'thông báo về', 'thông báo kế hoạch',),), PhraseRule(all=('xếp loại',), any=('kế hoạch đánh giá', 'kế hoạch kiểm điểm', 'kế hoạch phân loại', 'kế hoạch xếp loại', 'kế hoạch tổ chức', 'kế hoạch về', 'kế hoạch triển khai', 'hướng dẫn đánh giá', 'hướng dẫn kiểm điểm', 'hướng dẫn phân loại', 'hướng dẫn xếp loại', 'hướng dẫn một số', 'hướng dẫn về', 'hướng dẫn công tác', 'hướng dẫn viết', 'thông báo về', 'thông báo kế hoạch',),),),
                never=('biên bản', 'báo cáo', 'quyết định', 'tờ trình', 'đề nghị', 'biểu', 'bảng', 'bản', 'danh sách', 'phiếu',),
            ),
            listed=False,
        ),
        'dossier-list': DocumentKind(
            label=TextPair(
                vi='Danh sách đảng viên, mục lục hồ sơ',
                en='Roster or list of papers',
            ),
            recognise=Recognise(
                title=(PhraseRule(any=('mục lục hồ sơ', 'danh mục hồ sơ', 'mục lục văn bản', 'danh mục văn bản', 'danh mục tài liệu', 'biên bản giao nhận', 'phiếu tiếp nhận', 'giấy biên nhận', 'phiếu gửi',),), PhraseRule(all=('danh sách đảng viên',),), PhraseRule(all=('danh sách', 'đảng viên chi bộ',),),),
                never=('xếp loại', 'phân loại', 'đánh giá', 'đề nghị khen thưởng', 'được khen thưởng', 'chất lượng',),
            ),
            listed=False,
        ),
    },
    dossiers=(
        Dossier(
            sender='chi-bo',
            receiver='dang-uy',
            clause='C.I.4',
            due=Due(
                day_before='committee_meeting',
                otherwise='meet.to',
            ),
            requires=(
                Requirement(document='minutes', dated=DatedRule(by='meeting',), meeting=MeetingRule(within='meet',), signed=(SignedBy(role=('chair',),), SignedBy(role=('secretary-of-meeting',),),), votes=(VoteRule(on='branch-class',), VoteRule(on='member-class', for_each='member',), VoteRule(on='adoption', of=('branch-report', 'branch-scores', 'branch-pledge',),),), votes_in=('counting-minutes',), content=(ContentRule(id='opinions', says=TextPair(vi='ý kiến góp ý đối với từng đảng viên', en='opinions on each member',), fact='opinions', covers='members', severity='info',), ContentRule(id='commendation', says=TextPair(vi='đề nghị biểu dương khen thưởng hoặc ghi rõ không có', en='commendation or none',), fact='commendation', severity='info',), ContentRule(id='residence', says=TextPair(vi='ý kiến của cấp ủy nơi cư trú', en="the residence committee's opinion",), fact='residence', severity='info',),), examples=(Example(name='biên bản đủ', given={'roster': ['Nguyễn Văn An', 'Trần Thị Bình',], 'minutes.meeting': {'date': date(2010, 12, 15), 'chair': 'Nguyễn Văn An', 'secretary': 'Trần Thị Bình',}, 'minutes.attendance': {'total': 2, 'present': 2, 'absent': 0, 'official': 2, 'probationary': 0,}, 'minutes.signatures': [{'role': 'THƯ KÝ', 'name': 'Trần Thị Bình', 'mark': 'ink',}, {'role': 'CHỦ TỌA', 'name': 'Nguyễn Văn An', 'mark': 'ink',},], 'minutes.votes': [{'on': 'adoption', 'of': 'branch-report', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,}, {'on': 'adoption', 'of': 'branch-scores', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,}, {'on': 'adoption', 'of': 'branch-pledge', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,}, {'on': 'branch-class', 'level': 'trong sạch vững mạnh', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,}, {'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,}, {'on': 'member-class', 'member': 'Trần Thị Bình', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 2, 'no': 0, 'other': 0, 'base': 2,},], 'minutes.opinions': ['Nguyễn Văn An', 'Trần Thị Bình',], 'minutes.commendation': {'proposed': ['Nguyễn Văn An',],}, 'minutes.residence': 'Chi ủy thông báo nhận xét của cấp ủy nơi cư trú.',}, expect='pass',), Example(name='không nộp biên bản', like='biên bản đủ', given={'minutes': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng có thể là biên bản', given={'minutes': 'unreadable',}, expect='unsure', code='missing',), Example(name='chưa đến hạn', given={'as_of': date(2010, 12, 14),}, expect='not-applicable',), Example(name='thư ký chưa ký', like='biên bản đủ', given={'minutes.signatures': [{'role': 'THƯ KÝ', 'name': 'Trần Thị Bình', 'mark': 'none',}, {'role': 'CHỦ TỌA', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='fail', code='unsigned',), Example(name='chưa đọc được phần ký', like='biên bản đủ', given={'minutes.signatures': 'unreadable',}, expect='unsure', code='unsigned',), Example(name='không ghi ngày họp', like='biên bản đủ', given={'minutes.meeting': {'chair': 'Nguyễn Văn An', 'secretary': 'Trần Thị Bình',},}, expect='fail', code='undated',), Example(name='ngày họp viết tay chưa đọc được', like='biên bản đủ', given={'minutes.meeting.date': 'unread',}, expect='unsure', code='undated',), Example(name='họp sớm ngày 09/12', like='biên bản đủ', given={'minutes.meeting.date': date(2010, 12, 9),}, expect='fail', code='date-outside',), Example(name='không biểu quyết xếp loại chi bộ, không thông qua bản đăng ký', like='biên bản đủ', given={'minutes.votes': [{'on': 'adoption', 'of': 'branch-report', 'percent': 100,}, {'on': 'adoption', 'of': 'branch-scores', 'percent': 100,}, {'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 2, 'base': 2,}, {'on': 'member-class', 'member': 'Trần Thị Bình', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 2, 'base': 2,},],}, expect='fail', code='vote-missing',), Example(name='bỏ sót một đảng viên', like='biên bản đủ', given={'minutes.votes': [{'on': 'adoption', 'of': 'branch-report', 'percent': 100,}, {'on': 'adoption', 'of': 'branch-scores', 'percent': 100,}, {'on': 'adoption', 'of': 'branch-pledge', 'percent': 100,}, {'on': 'branch-class', 'level': 'trong sạch vững mạnh', 'percent': 100,}, {'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 2, 'base': 2,},],}, expect='fail', code='member-unvoted',), Example(name='phần biểu quyết chưa đọc được', like='biên bản đủ', given={'minutes.votes': 'unreadable',}, expect='unsure', code='vote-missing',), Example(name='không nhắc khen thưởng', like='biên bản đủ', given={'minutes.commendation': 'absent',}, expect='fail', code='content-missing',),),),
                Requirement(document='branch-report', period='review_year', signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M CHI BỘ',),),), examples=(Example(name='báo cáo đủ', given={'branch-report.title': {'genre': 'BÁO CÁO KIỂM ĐIỂM', 'subject': 'về kết quả thực hiện nhiệm vụ năm 2010 của Chi bộ A',}, 'branch-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'branch-report.periods': {'years': [2010,], 'review_year': 2010,}, 'branch-report.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='không nộp', given={'branch-report': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng có thể là báo cáo', given={'branch-report': 'unreadable',}, expect='unsure', code='missing',), Example(name='bỏ trống ngày', like='báo cáo đủ', given={'branch-report.dated': {'place': 'Lạng Sơn', 'year': 2010, 'month': 12,},}, expect='fail', code='undated',), Example(name='bí thư chưa ký', like='báo cáo đủ', given={'branch-report.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',), Example(name='giám đốc ký thay', like='báo cáo đủ', given={'branch-report.signatures': [{'authority': 'KT. GIÁM ĐỐC', 'role': 'PHÓ GIÁM ĐỐC', 'name': 'Lê Văn Cường', 'mark': 'ink',},],}, expect='fail', code='wrong-signatory',), Example(name='báo cáo của năm 2009', like='báo cáo đủ', given={'branch-report.title.subject': 'về kết quả thực hiện nhiệm vụ năm 2009 của Chi bộ A', 'branch-report.periods': {'years': [2009,], 'review_year': 2009,},}, expect='fail', code='wrong-period',), Example(name='phần ký chưa đọc được', like='báo cáo đủ', given={'branch-report.signatures': 'unreadable',}, expect='unsure', code='unsigned',),),),
                Requirement(document='branch-scores', period='review_year', signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M CHI BỘ',),),), examples=(Example(name='bảng điểm đủ', given={'branch-scores.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'branch-scores.periods': {'years': [2010,], 'review_year': 2010,}, 'branch-scores.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='không nộp', given={'branch-scores': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'branch-scores': 'unreadable',}, expect='unsure', code='missing',), Example(name='bí thư chưa ký', like='bảng điểm đủ', given={'branch-scores.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',), Example(name='bảng điểm năm 2009', like='bảng điểm đủ', given={'branch-scores.periods': {'years': [2009,], 'review_year': 2009,},}, expect='fail', code='wrong-period',),),),
                Requirement(document='branch-pledge', period='target_year', signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M CHI BỘ',),),), content=(ContentRule(id='clean-and-strong', says=TextPair(vi='đạt tiêu chuẩn trong sạch vững mạnh', en='“clean and strong”',), text=PhraseRule(any=('trong sạch vững mạnh', 'trong sạch, vững mạnh', 'TSVM',),),),), examples=(Example(name='bản đăng ký đủ', given={'branch-pledge.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'branch-pledge.periods': {'years': [2011,], 'target_year': 2011,}, 'branch-pledge.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'ink',},], 'branch-pledge.said': ['trong sạch vững mạnh',],}, expect='pass',), Example(name='không nộp', given={'branch-pledge': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'branch-pledge': 'unreadable',}, expect='unsure', code='missing',), Example(name='chép lại năm 2010', like='bản đăng ký đủ', given={'branch-pledge.periods': {'years': [2010,], 'target_year': 2010,},}, expect='fail', code='wrong-period',), Example(name='không đăng ký trong sạch vững mạnh', like='bản đăng ký đủ', given={'branch-pledge.said': [],}, expect='fail', code='content-missing',), Example(name='bỏ trống ngày', like='bản đăng ký đủ', given={'branch-pledge.dated': {'place': 'Lạng Sơn', 'year': 2010, 'month': 12,},}, expect='fail', code='undated',),),),
                Requirement(document='member-quality-return', period='review_year', signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M CHI BỘ',),),), examples=(Example(name='biểu đủ', given={'member-quality-return.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'member-quality-return.periods': {'years': [2010,], 'review_year': 2010,}, 'member-quality-return.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='không nộp', given={'member-quality-return': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'member-quality-return': 'unreadable',}, expect='unsure', code='missing',), Example(name='bí thư chưa ký', like='biểu đủ', given={'member-quality-return.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',),),),
                Requirement(document='criteria-summary-return', period='review_year', signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M CHI BỘ',),),), examples=(Example(name='biểu đủ', given={'criteria-summary-return.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'criteria-summary-return.periods': {'years': [2010,], 'review_year': 2010,}, 'criteria-summary-return.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='không nộp', given={'criteria-summary-return': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'criteria-summary-return': 'unreadable',}, expect='unsure', code='missing',), Example(name='bí thư chưa ký', like='biểu đủ', given={'criteria-summary-return.signatures': [{'authority': 'T/M CHI BỘ', 'role': 'BÍ THƯ', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',),),),
                Requirement(document='self-review', for_each='member', period='review_year', signed=(SignedBy(member='self',),), examples=(Example(name='bản kiểm điểm đủ', given={'roster': ['Nguyễn Văn An',], 'self-review.person': {'name': 'Nguyễn Văn An',}, 'self-review.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'self-review.periods': {'years': [2010,], 'review_year': 2010,}, 'self-review.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='một đảng viên chưa nộp', like='bản kiểm điểm đủ', given={'roster': ['Nguyễn Văn An', 'Trần Thị Bình',],}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'roster': ['Nguyễn Văn An',], 'self-review': 'unreadable',}, expect='unsure', code='missing',), Example(name='được miễn sinh hoạt', given={'roster': [{'name': 'Nguyễn Văn An', 'status': 'exempt',},],}, expect='not-applicable',), Example(name='mới chuyển đến', given={'roster': [{'name': 'Nguyễn Văn An', 'status': 'transferred-in',},],}, expect='unsure', code='missing',), Example(name='đảng viên chưa ký', like='bản kiểm điểm đủ', given={'self-review.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',), Example(name='chép lại năm 2009', like='bản kiểm điểm đủ', given={'self-review.periods': {'years': [2009,], 'review_year': 2009,},}, expect='fail', code='wrong-period',), Example(name='không đề ngày', like='bản kiểm điểm đủ', given={'self-review.dated': 'absent',}, expect='fail', code='undated',), Example(name='ngày viết tay chưa đọc được', like='bản kiểm điểm đủ', given={'self-review.dated': 'unreadable',}, expect='unsure', code='undated',),),),
                Requirement(document='member-pledge', for_each='member', period='target_year', signed=(SignedBy(member='self',),), examples=(Example(name='bản đăng ký đủ', given={'roster': ['Nguyễn Văn An',], 'member-pledge.person': {'name': 'Nguyễn Văn An',}, 'member-pledge.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'member-pledge.periods': {'years': [2011,], 'target_year': 2011,}, 'member-pledge.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'ink',},],}, expect='pass',), Example(name='chưa nộp', given={'roster': ['Nguyễn Văn An',],}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'roster': ['Nguyễn Văn An',], 'member-pledge': 'unreadable',}, expect='unsure', code='missing',), Example(name='đăng ký cho năm 2010', like='bản đăng ký đủ', given={'member-pledge.periods': {'years': [2010,], 'target_year': 2010,},}, expect='fail', code='wrong-period',), Example(name='chưa ký', like='bản đăng ký đủ', given={'member-pledge.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',),),),
                Requirement(document='record-supplement', for_each='member', period='review_year', signed=(SignedBy(member='self',),), examples=(Example(name='không có gì thay đổi cũng hợp lệ', given={'roster': ['Nguyễn Văn An',], 'record-supplement.person': {'name': 'Nguyễn Văn An',}, 'record-supplement.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'record-supplement.periods': {'years': [2010,], 'review_year': 2010,}, 'record-supplement.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'ink',},], 'record-supplement.said': ['không có gì thay đổi',],}, expect='pass',), Example(name='chưa nộp', given={'roster': ['Nguyễn Văn An',],}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'roster': ['Nguyễn Văn An',], 'record-supplement': 'unreadable',}, expect='unsure', code='missing',), Example(name='chưa ký', like='không có gì thay đổi cũng hợp lệ', given={'record-supplement.signatures': [{'role': 'NGƯỜI TỰ KIỂM ĐIỂM', 'name': 'Nguyễn Văn An', 'mark': 'none',},],}, expect='fail', code='unsigned',),),),
            ),
        ),
        Dossier(
            sender='dang-uy',
            receiver='khoi',
            clause='D',
            due=Due(
                otherwise='forward.to',
            ),
            requires=(
                Requirement(document='committee-report', clause='D.1', period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), examples=(Example(name='phó bí thư ký T/M, không cần K/T', given={'committee-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'committee-report.periods': {'years': [2010,], 'review_year': 2010,}, 'committee-report.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='không nộp', given={'committee-report': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'committee-report': 'unreadable',}, expect='unsure', code='missing',), Example(name='đề ngày trước khi họp', like='phó bí thư ký T/M, không cần K/T', given={'committee-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 8), 'year': 2010, 'month': 12, 'day': 8,},}, expect='fail', code='date-outside',), Example(name='chỉ có họ tên', like='phó bí thư ký T/M, không cần K/T', given={'committee-report.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'none',},],}, expect='fail', code='unsigned',), Example(name='nộp ngày 04/01/2011', like='phó bí thư ký T/M, không cần K/T', given={'received': date(2011, 1, 4), 'as_of': date(2011, 1, 5),}, expect='fail', code='late',),),),
                Requirement(document='committee-scores', clause='D.2', period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), examples=(Example(name='bảng điểm đủ', given={'committee-scores.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'committee-scores.periods': {'years': [2010,], 'review_year': 2010,}, 'committee-scores.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='không nộp', given={'committee-scores': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'committee-scores': 'unreadable',}, expect='unsure', code='missing',), Example(name='chỉ có họ tên', like='bảng điểm đủ', given={'committee-scores.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'none',},],}, expect='fail', code='unsigned',),),),
                Requirement(document='committee-pledge', clause='D.3', period='target_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), content=(ContentRule(id='clean-and-strong', says=TextPair(vi='đạt tiêu chuẩn trong sạch vững mạnh', en='“clean and strong”',), text=PhraseRule(any=('trong sạch vững mạnh', 'trong sạch, vững mạnh', 'TSVM',),),),), examples=(Example(name='bản đăng ký đủ', given={'committee-pledge.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'committee-pledge.periods': {'years': [2011,], 'target_year': 2011,}, 'committee-pledge.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},], 'committee-pledge.said': ['trong sạch vững mạnh',],}, expect='pass',), Example(name='không nộp', given={'committee-pledge': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'committee-pledge': 'unreadable',}, expect='unsure', code='missing',), Example(name='chép lại năm 2010', like='bản đăng ký đủ', given={'committee-pledge.periods': {'years': [2010,], 'target_year': 2010,},}, expect='fail', code='wrong-period',),),),
                Requirement(document='member-quality-return', clause='D.4', period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), examples=(Example(name='biểu của Đảng bộ', given={'member-quality-return.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'member-quality-return.periods': {'years': [2010,], 'review_year': 2010,}, 'member-quality-return.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='không nộp', given={'member-quality-return': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'member-quality-return': 'unreadable',}, expect='unsure', code='missing',),),),
                Requirement(document='criteria-summary-return', clause='D.4', period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), examples=(Example(name='biểu của Đảng bộ', given={'criteria-summary-return.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'criteria-summary-return.periods': {'years': [2010,], 'review_year': 2010,}, 'criteria-summary-return.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='không nộp', given={'criteria-summary-return': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'criteria-summary-return': 'unreadable',}, expect='unsure', code='missing',),),),
                Requirement(document='classification-decision', clause='D.5', served_by=('commendation-decision',), serves_if=PhraseRule(any=('khen thưởng và xếp loại', 'khen thưởng và phân loại', 'khen thưởng và đánh giá', 'biểu dương và xếp loại', 'biểu dương và phân loại',),), period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), content=(ContentRule(id='branches', says=TextPair(vi='tên từng chi bộ được xếp loại', en='every branch that is classed',), fact='mentions', covers='branches',), ContentRule(id='members', says=TextPair(vi='danh sách đảng viên được xếp loại', en='the list of members that are classed',), fact='members', severity='info',),), examples=(Example(name='quyết định đủ', given={'classification-decision.title': {'genre': 'QUYẾT ĐỊNH', 'subject': 'về việc xếp loại các chi bộ và đảng viên năm 2010',}, 'classification-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'classification-decision.periods': {'years': [2010,], 'review_year': 2010,}, 'classification-decision.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},], 'classification-decision.mentions': [{'name': 'Chi bộ B', 'where': 'text',},], 'classification-decision.members': [{'name': 'Trần Thị Bình', 'level': 'hoàn thành tốt nhiệm vụ',},], 'Chi bộ B > roster': ['Trần Thị Bình',],}, expect='pass',), Example(name='không nộp', given={'classification-decision': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'classification-decision': 'unreadable',}, expect='unsure', code='missing',), Example(name='chỉ có họ tên', like='quyết định đủ', given={'classification-decision.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'none',},],}, expect='fail', code='unsigned',), Example(name='không kèm danh sách đảng viên', like='quyết định đủ', given={'classification-decision.members': 'absent',}, expect='fail', code='content-missing',),),),
                Requirement(document='commendation-decision', clause='D.6', served_by=('classification-decision',), serves_if=PhraseRule(any=('biểu dương khen thưởng', 'biểu dương và khen thưởng', 'xếp loại và khen thưởng', 'phân loại và khen thưởng', 'đánh giá và khen thưởng', 'xếp loại khen thưởng', 'xếp loại và biểu dương', 'phân loại và biểu dương', 'khen thưởng các chi bộ', 'khen thưởng đối với', 'khen thưởng cho', 'tặng giấy khen', 'biểu dương các', 'biểu dương đối với', 'công nhận và khen thưởng', 'công nhận và biểu dương',),), period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), examples=(Example(name='quyết định đủ', given={'commendation-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'commendation-decision.periods': {'years': [2010,], 'review_year': 2010,}, 'commendation-decision.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='một quyết định cho cả xếp loại và khen thưởng', given={'classification-decision.title': {'genre': 'QUYẾT ĐỊNH', 'subject': 'về việc đánh giá, phân loại và biểu dương, khen thưởng đối với chi bộ và đảng viên năm 2010',}, 'classification-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'classification-decision.periods': {'years': [2010,], 'review_year': 2010,}, 'classification-decision.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},],}, expect='pass',), Example(name='không nộp', given={'commendation-decision': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'commendation-decision': 'unreadable',}, expect='unsure', code='missing',),),),
                Requirement(document='classification-request', clause='D.7', period='review_year', dated=DatedRule(since='meet.from',), signed=(SignedBy(role=('bí thư', 'phó bí thư',), authority=('T/M ĐẢNG ỦY',),),), content=(ContentRule(id='proposal', says=TextPair(vi='đề nghị cấp trên xếp loại hoặc công nhận Đảng bộ', en='the proposal that the superior class the organisation',), text=PhraseRule(all=('đề nghị',), any=('xếp loại', 'phân loại', 'công nhận', 'đánh giá',),),),), examples=(Example(name='tờ trình đủ', given={'classification-request.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'classification-request.periods': {'years': [2010,], 'review_year': 2010,}, 'classification-request.signatures': [{'authority': 'T/M ĐẢNG ỦY', 'role': 'PHÓ BÍ THƯ', 'name': 'Lê Văn Cường', 'mark': 'picture',},], 'classification-request.said': ['đề nghị', 'xếp loại',],}, expect='pass',), Example(name='không nộp', given={'classification-request': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'classification-request': 'unreadable',}, expect='unsure', code='missing',), Example(name='không đề nghị gì', like='tờ trình đủ', given={'classification-request.said': [],}, expect='fail', code='content-missing',),),),
            ),
        ),
        Dossier(
            sender='doan-the',
            receiver='dang-uy',
            clause='B.III',
            due=Due(
                otherwise='prepare.to',
            ),
            requires=(
                Requirement(document='opinion-summary', scope='submission', owners=('doan-the', 'dang-uy',), period='review_year', signed=(SignedBy(role=('trade-union',),), SignedBy(role=('youth-union',), when='youth_union',),), content=(ContentRule(id='addressees', says=TextPair(vi='ý kiến đối với Đảng ủy, các chi bộ và đảng viên', en='opinions on the committee, the branches and the members',), text=PhraseRule(all=('đảng ủy', 'chi bộ', 'đảng viên',),), severity='info',),), advisory=True, examples=(Example(name='Công đoàn và Chi đoàn cùng ký', given={'opinion-summary.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 9), 'year': 2010, 'month': 12, 'day': 9,}, 'opinion-summary.periods': {'years': [2010,], 'review_year': 2010,}, 'opinion-summary.signatures': [{'authority': 'TM. BCH CHI ĐOÀN', 'role': 'BÍ THƯ', 'name': 'Vũ Minh Đức', 'mark': 'ink',}, {'authority': 'TM. BCH CÔNG ĐOÀN', 'role': 'CHỦ TỊCH', 'name': 'Phạm Thị Hoa', 'mark': 'ink',},], 'opinion-summary.said': ['đảng ủy', 'chi bộ', 'đảng viên',],}, expect='pass',), Example(name='Chi đoàn chưa ký', like='Công đoàn và Chi đoàn cùng ký', given={'opinion-summary.signatures': [{'authority': 'TM. BCH CHI ĐOÀN', 'role': 'BÍ THƯ', 'name': 'Vũ Minh Đức', 'mark': 'none',}, {'authority': 'TM. BCH CÔNG ĐOÀN', 'role': 'CHỦ TỊCH', 'name': 'Phạm Thị Hoa', 'mark': 'ink',},],}, expect='fail', code='unsigned',), Example(name='cơ quan không có Chi đoàn', like='Công đoàn và Chi đoàn cùng ký', given={'parameters.youth_union': False, 'opinion-summary.signatures': [{'authority': 'TM. BCH CÔNG ĐOÀN', 'role': 'CHỦ TỊCH', 'name': 'Phạm Thị Hoa', 'mark': 'ink',},],}, expect='pass',), Example(name='không nộp', given={'opinion-summary': 'absent',}, expect='fail', code='missing',), Example(name='tệp hỏng', given={'opinion-summary': 'unreadable',}, expect='unsure', code='missing',),),),
            ),
        ),
    ),
    checks=(
        Check(
            same=Same(
                left='minutes.votes.member-class.level',
                right='member-quality-return.members.level',
                by='member',
            ),
            id='C.I.3/class-agrees',
            says=TextPair(
                vi='Mức xếp loại của từng đảng viên trong biên bản và trong Biểu báo cáo phải khớp',
                en="Each member's class in the minutes and in the member quality return must agree",
            ),
            unit=(
                'chi-bo',
            ),
            code='class-mismatch',
            needs=(
                'minutes',
                'member-quality-return',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.3',
            ),
            examples=(
                Example(name='khớp, viết tắt cũng là một mức', given={'roster': ['Nguyễn Văn An', 'Trần Thị Bình',], 'minutes.meeting.date': date(2010, 12, 15), 'minutes.votes': [{'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'đủ tư cách, hoàn thành xuất sắc nhiệm vụ', 'yes': 9, 'base': 9,}, {'on': 'member-class', 'member': 'Trần Thị Bình', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 9, 'base': 9,},], 'member-quality-return.members': [{'name': 'Nguyễn Văn An', 'level': 'ĐTC HTXSNV',}, {'name': 'Trần Thị Bình', 'level': 'Hoàn thành tốt nhiệm vụ',},],}, expect='pass',),
                Example(name='lệch một người', like='khớp, viết tắt cũng là một mức', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An', 'level': 'ĐTC HTXSNV',}, {'name': 'Trần Thị Bình', 'level': 'Hoàn thành nhiệm vụ',},],}, expect='fail', code='class-mismatch',),
                Example(name='biểu chưa đọc được', like='khớp, viết tắt cũng là một mức', given={'member-quality-return.members': 'unreadable',}, expect='unsure',),
                Example(name='thiếu biểu thì không so được', like='khớp, viết tắt cũng là một mức', given={'member-quality-return.members': 'absent', 'member-quality-return': 'absent',}, expect='not-applicable',),
            ),
        ),
        Check(
            consistent=Consistent(
                attendance='minutes.attendance',
                votes='minutes.votes',
            ),
            id='C.I.3/votes-agree',
            says=TextPair(
                vi='Số liệu có mặt, vắng mặt và biểu quyết trong biên bản không được mâu thuẫn',
                en='Head counts and votes in the minutes must not contradict themselves',
            ),
            unit=(
                'chi-bo',
            ),
            code='vote-inconsistent',
            severity='error',
            needs=(
                'minutes',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.3',
            ),
            examples=(
                Example(name='cộng khớp', given={'minutes.meeting.date': date(2010, 12, 15), 'minutes.attendance': {'total': 9, 'present': 8, 'absent': 1, 'official': 8, 'probationary': 1,}, 'minutes.votes': [{'on': 'branch-class', 'level': 'trong sạch vững mạnh', 'yes': 7, 'no': 0, 'other': 1, 'base': 8,},],}, expect='pass',),
                Example(name='6 + 1 + 1 trên 7', like='cộng khớp', given={'minutes.votes': [{'on': 'branch-class', 'level': 'trong sạch vững mạnh', 'yes': 6, 'no': 1, 'other': 1, 'base': 7,},],}, expect='fail', code='vote-inconsistent',),
                Example(name='có mặt cộng vắng mặt khác tổng số', like='cộng khớp', given={'minutes.attendance': {'total': 9, 'present': 8, 'absent': 2,},}, expect='fail', code='vote-inconsistent',),
                Example(name='phần biểu quyết chưa đọc được', like='cộng khớp', given={'minutes.votes': 'unreadable',}, expect='unsure',),
            ),
        ),
        Check(
            majority=Majority(
                votes='minutes.votes',
                parameter='majority_share',
                base_parameter='majority_base',
            ),
            id='C.I.3/majority',
            says=TextPair(
                vi='Kết quả biểu quyết phải đạt quá nửa',
                en='Every deciding vote needs a majority',
            ),
            unit=(
                'chi-bo',
            ),
            code='vote-short',
            needs=(
                'minutes',
            ),
            source=Source(
                symbol='Điều lệ Đảng',
                clause='Điều 9',
                verified=False,
            ),
            examples=(
                Example(name='5 trên 9', given={'minutes.meeting.date': date(2010, 12, 15), 'minutes.votes': [{'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 5, 'no': 4, 'other': 0, 'base': 9,},],}, expect='pass',),
                Example(name='3 trên 7', like='5 trên 9', given={'minutes.votes': [{'on': 'member-class', 'member': 'Nguyễn Văn An', 'level': 'hoàn thành tốt nhiệm vụ', 'yes': 3, 'no': 4, 'other': 0, 'base': 7,},],}, expect='fail', code='vote-short',),
                Example(name='phần biểu quyết chưa đọc được', like='5 trên 9', given={'minutes.votes': 'unreadable',}, expect='unsure',),
            ),
        ),
        Check(
            quorum=Quorum(
                attendance='minutes.attendance',
                parameter='quorum_share',
            ),
            id='C.I.3/quorum',
            says=TextPair(
                vi='Quá nửa số đảng viên phải có mặt',
                en='More than half of the members must be present',
            ),
            unit=(
                'chi-bo',
            ),
            code='quorum-short',
            needs=(
                'minutes',
            ),
            source=Source(
                symbol='Điều lệ Đảng',
                clause='Điều 9',
                verified=False,
            ),
            examples=(
                Example(name='8 trên 9', given={'minutes.meeting.date': date(2010, 12, 15), 'minutes.attendance': {'total': 9, 'present': 8, 'absent': 1,},}, expect='pass',),
                Example(name='4 trên 9', like='8 trên 9', given={'minutes.attendance': {'total': 9, 'present': 4, 'absent': 5,},}, expect='fail', code='quorum-short',),
                Example(name='số có mặt chưa đọc được', like='8 trên 9', given={'minutes.attendance': 'unreadable',}, expect='unsure',),
            ),
        ),
        Check(
            same_people=SamePeople(
                left='member-quality-return.members.name',
                right='roster',
            ),
            id='C.I.4/roster-agrees',
            says=TextPair(
                vi='Đảng viên trong Biểu báo cáo phải đúng là đảng viên của chi bộ',
                en="The member quality return must list the branch's members",
            ),
            unit=(
                'chi-bo',
            ),
            code='roster-mismatch',
            needs=(
                'member-quality-return',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.4',
            ),
            examples=(
                Example(name='đúng danh sách', given={'roster': ['Nguyễn Văn An', 'Trần Thị Bình',], 'member-quality-return.members': [{'name': 'TRẦN THỊ BÌNH',}, {'name': 'Nguyễn Văn An',},],}, expect='pass',),
                Example(name='biểu thiếu một người', like='đúng danh sách', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An',},],}, expect='fail', code='roster-mismatch',),
                Example(name='biểu thừa một người', like='đúng danh sách', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An',}, {'name': 'Trần Thị Bình',}, {'name': 'Lê Văn Cường',},],}, expect='fail', code='roster-mismatch',),
                Example(name='biểu chưa đọc được', like='đúng danh sách', given={'member-quality-return.members': 'unreadable',}, expect='unsure',),
                Example(name='không có danh sách', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An',},],}, expect='not-applicable',),
            ),
        ),
        Check(
            on_roster=OnRoster(
                people=('self-review.person.name', 'member-pledge.person.name', 'record-supplement.person.name', 'minutes.votes.member-class.member',),
            ),
            id='C.I.4/on-roster',
            says=TextPair(
                vi='Người có bản kiểm điểm hoặc được biểu quyết xếp loại phải là đảng viên của chi bộ',
                en='Whoever hands in a member paper or is classed must be on the roster',
            ),
            unit=(
                'chi-bo',
            ),
            code='not-on-roster',
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.4',
            ),
            examples=(
                Example(name='có trong danh sách', given={'roster': ['Nguyễn Văn An', 'Trần Thị Bình',], 'self-review.person': {'name': 'Nguyễn Văn An',},}, expect='pass',),
                Example(name='người lạ', like='có trong danh sách', given={'self-review#2.person': {'name': 'Lê Văn Cường',},}, expect='fail', code='not-on-roster',),
                Example(name='không có danh sách', given={'self-review.person': {'name': 'Nguyễn Văn An',},}, expect='not-applicable',),
            ),
        ),
        Check(
            sums_agree=SumsAgree(
                scores='branch-scores.scores',
                criteria=4,
                max_parameter='scores_maximum',
            ),
            id='C.I.4/scores-add-up',
            says=TextPair(
                vi='Bảng chấm điểm có bốn tiêu chuẩn, cộng đúng, không quá điểm tối đa',
                en='The score table has four criteria, adds up and keeps below its maxima',
            ),
            unit=(
                'chi-bo',
            ),
            code='scores-inconsistent',
            needs=(
                'branch-scores',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='B.I.2',
            ),
            examples=(
                Example(name='cộng đúng', given={'branch-scores.scores': {'criteria': [{'name': 'Lãnh đạo thực hiện nhiệm vụ chính trị', 'max': 40, 'self': 38.5,}, {'name': 'Công tác chính trị, tư tưởng', 'max': 20, 'self': 19,}, {'name': 'Công tác tổ chức, cán bộ', 'max': 25, 'self': 23.25,}, {'name': 'Lãnh đạo các đoàn thể', 'max': 15, 'self': 13,},], 'total': 93.75, 'max': 100,},}, expect='pass',),
                Example(name='tổng ghi khác tổng cộng', given={'branch-scores.scores': {'criteria': [{'name': 'Lãnh đạo thực hiện nhiệm vụ chính trị', 'max': 40, 'self': 38.5,}, {'name': 'Công tác chính trị, tư tưởng', 'max': 20, 'self': 19,}, {'name': 'Công tác tổ chức, cán bộ', 'max': 25, 'self': 23.25,}, {'name': 'Lãnh đạo các đoàn thể', 'max': 15, 'self': 12,},], 'total': 93.75, 'max': 100,},}, expect='fail', code='scores-inconsistent',),
                Example(name='bảng điểm chưa đọc được', given={'branch-scores.scores': 'unreadable',}, expect='unsure',),
            ),
        ),
        Check(
            sums_agree=SumsAgree(
                scores='committee-scores.scores',
                criteria=4,
                max_parameter='scores_maximum',
            ),
            id='D.2/scores-add-up',
            says=TextPair(
                vi='Bảng chấm điểm của Đảng bộ có bốn tiêu chuẩn, cộng đúng, không quá điểm tối đa',
                en="The committee's score table has four criteria, adds up and keeps below its maxima",
            ),
            unit=(
                'dang-uy',
            ),
            code='scores-inconsistent',
            needs=(
                'committee-scores',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='B.II.2',
            ),
            examples=(
                Example(name='cộng đúng', given={'committee-scores.scores': {'criteria': [{'name': 'Lãnh đạo thực hiện nhiệm vụ chính trị', 'max': 40, 'self': 38.5,}, {'name': 'Công tác chính trị, tư tưởng', 'max': 20, 'self': 19,}, {'name': 'Công tác tổ chức, cán bộ', 'max': 25, 'self': 23.25,}, {'name': 'Lãnh đạo các đoàn thể', 'max': 15, 'self': 13,},], 'total': 93.75, 'max': 100,},}, expect='pass',),
                Example(name='tự chấm quá điểm tối đa', like='cộng đúng', given={'committee-scores.scores': {'criteria': [{'name': 'Tiêu chuẩn 1', 'max': 40, 'self': 41,}, {'name': 'Tiêu chuẩn 2', 'max': 20, 'self': 19,}, {'name': 'Tiêu chuẩn 3', 'max': 25, 'self': 20,}, {'name': 'Tiêu chuẩn 4', 'max': 15, 'self': 13,},], 'total': 93, 'max': 100,},}, expect='fail', code='scores-inconsistent',),
                Example(name='bảng điểm chưa đọc được', given={'committee-scores.scores': 'unreadable',}, expect='unsure',),
            ),
        ),
        Check(
            not_before=NotBefore(
                left=('branch-report.dated.date', 'branch-scores.dated.date', 'branch-pledge.dated.date',),
                right=('minutes.meeting.date',),
            ),
            id='C.I.4/dated-after-meeting',
            says=TextPair(
                vi='Văn bản được chi bộ thông qua phải đề ngày từ ngày họp trở đi',
                en='Papers the branch adopts are dated on or after its meeting',
            ),
            unit=(
                'chi-bo',
            ),
            code='date-outside',
            severity='info',
            needs=(
                'minutes',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.1',
                verified=False,
            ),
            examples=(
                Example(name='cùng ngày họp', given={'minutes.meeting.date': date(2010, 12, 16), 'branch-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,},}, expect='pass',),
                Example(name='trước ngày họp', like='cùng ngày họp', given={'minutes.meeting.date': date(2010, 12, 18),}, expect='fail', code='date-outside',),
            ),
        ),
        Check(
            not_before=NotBefore(
                left=('received',),
                right=('minutes.meeting.date', 'branch-report.dated.date', 'branch-scores.dated.date', 'branch-pledge.dated.date', 'member-quality-return.dated.date', 'criteria-summary-return.dated.date', 'committee-report.dated.date', 'committee-scores.dated.date', 'committee-pledge.dated.date', 'classification-decision.dated.date', 'commendation-decision.dated.date', 'classification-request.dated.date',),
            ),
            id='C.I.4/received-after-dated',
            says=TextPair(
                vi='Không văn bản nào đề ngày sau ngày nộp',
                en='No paper is dated after it was received',
            ),
            unit=(
                'chi-bo',
                'dang-uy',
            ),
            code='date-outside',
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.I.4',
            ),
            examples=(
                Example(name='nộp sau khi ký', given={'received': date(2010, 12, 18), 'branch-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,},}, expect='pass',),
                Example(name='đề ngày sau ngày nộp', like='nộp sau khi ký', given={'received': date(2010, 12, 15),}, expect='fail', code='date-outside',),
                Example(name='không rõ ngày nộp', given={'branch-report.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,},}, expect='not-applicable',),
            ),
        ),
        Check(
            not_before=NotBefore(
                left=('classification-decision.dated.date', 'commendation-decision.dated.date',),
                right=('minutes.meeting.date',),
                right_of='chi-bo',
            ),
            id='C.II.2/decided-after-branches',
            says=TextPair(
                vi='Đảng ủy quyết định sau khi các chi bộ đã họp',
                en='The committee decides after the branches have met',
            ),
            unit=(
                'dang-uy',
            ),
            code='date-outside',
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.II.2',
            ),
            examples=(
                Example(name='sau các chi bộ', given={'classification-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,}, 'Chi bộ B > minutes.meeting.date': date(2010, 12, 15),}, expect='pass',),
                Example(name='trước một chi bộ', like='sau các chi bộ', given={'classification-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 16), 'year': 2010, 'month': 12, 'day': 16,}, 'Chi bộ C > minutes.meeting.date': date(2010, 12, 18),}, expect='fail', code='date-outside',),
                Example(name='không có chi bộ nào nộp', given={'classification-decision.dated': {'place': 'Lạng Sơn', 'date': date(2010, 12, 20), 'year': 2010, 'month': 12, 'day': 20,},}, expect='not-applicable',),
            ),
        ),
        Check(
            same_people=SamePeople(
                left='member-quality-return.members.name',
                right='member-quality-return.members.name',
                right_of='chi-bo',
            ),
            id='D.4/members-of-branches',
            says=TextPair(
                vi='Biểu của Đảng bộ phải gồm đúng đảng viên trong biểu của các chi bộ',
                en="The committee's return lists the members its branches list",
            ),
            unit=(
                'dang-uy',
            ),
            code='roster-mismatch',
            needs=(
                'member-quality-return',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='D.4',
                verified=False,
            ),
            examples=(
                Example(name='đủ các chi bộ', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An',}, {'name': 'Trần Thị Bình',},], 'Chi bộ B > member-quality-return.members': [{'name': 'Nguyễn Văn An',},], 'Chi bộ C > member-quality-return.members': [{'name': 'Trần Thị Bình',},],}, expect='pass',),
                Example(name='sót một người', like='đủ các chi bộ', given={'member-quality-return.members': [{'name': 'Nguyễn Văn An',},],}, expect='fail', code='roster-mismatch',),
                Example(name='biểu thống kê không có danh sách', like='đủ các chi bộ', given={'member-quality-return.members': 'absent',}, expect='not-applicable',),
            ),
        ),
        Check(
            same=Same(
                left='minutes.votes.member-class.level',
                right='classification-decision.members.level',
                by='member',
                left_of='chi-bo',
            ),
            id='D.5/class-as-proposed',
            says=TextPair(
                vi='Mức Đảng ủy quyết định so với mức chi bộ đề nghị (Đảng ủy có thể quyết định khác)',
                en='The class decided against the class proposed (the committee may decide otherwise)',
            ),
            unit=(
                'dang-uy',
            ),
            code='class-mismatch',
            severity='info',
            needs=(
                'classification-decision',
            ),
            source=Source(
                symbol='59-KH/ĐBSNV',
                clause='C.II.2',
            ),
            examples=(
                Example(name='như chi bộ đề nghị', given={'classification-decision.members': [{'name': 'Trần Thị Bình', 'level': 'hoàn thành tốt nhiệm vụ',},], 'Chi bộ B > minutes.votes': [{'on': 'member-class', 'member': 'Trần Thị Bình', 'level': 'HTTNV', 'yes': 5, 'base': 5,},],}, expect='pass',),
                Example(name='quyết định khác', like='như chi bộ đề nghị', given={'classification-decision.members': [{'name': 'Trần Thị Bình', 'level': 'hoàn thành nhiệm vụ',},],}, expect='fail', code='class-mismatch',),
            ),
        ),
        Check(
            distinct=Distinct(
                fact='symbol.text',
            ),
            id='C.I.4/symbol-distinct',
            says=TextPair(
                vi='Hai văn bản của một đơn vị không mang cùng số và ký hiệu',
                en='No two papers of a unit bear the same number and symbol',
            ),
            unit=(
                'chi-bo',
                'dang-uy',
            ),
            code='format',
            severity='info',
            source=Source(
                symbol='11-HD/VPTW',
                verified=False,
            ),
            examples=(
                Example(name='khác số', given={'branch-report.symbol': {'text': '12-BC/CB', 'number': '12', 'genre': 'BC', 'body': 'CB',}, 'minutes.symbol': {'text': '12-BB/CB', 'number': '12', 'genre': 'BB', 'body': 'CB',},}, expect='pass',),
                Example(name='trùng số và loại', like='khác số', given={'minutes.symbol': {'text': '12-BC/CB', 'number': '12', 'genre': 'BC', 'body': 'CB',},}, expect='fail', code='format',),
            ),
        ),
    ),
    readings=(
        Reading(
            id='A1',
            question=TextPair(
                vi='Chi bộ nộp hồ sơ chậm nhất ngày nào?',
                en='By which day do branches hand in?',
            ),
            reading=TextPair(
                vi='Trước ngày Đảng ủy họp, nếu biết; không biết thì hết ngày 20/12/2010.',
                en='The day before the committee meets where that is known; else 20/12/2010.',
            ),
            parameter='committee_meeting',
        ),
        Reading(
            id='A2',
            question=TextPair(
                vi='Các Chi bộ trực thuộc chủ động về thời gian: khoảng thời gian có bắt buộc không?',
                en='Do the windows bind branches?',
            ),
            reading=TextPair(
                vi='Họp ngoài khoảng 11-20/12 chỉ là lưu ý; hạn nộp của Đảng ủy 31/12 thì bắt buộc.',
                en="A branch meeting outside its window is a warning; the committee's last day binds.",
            ),
        ),
        Reading(
            id='A3',
            question=TextPair(
                vi='Khoảng thời gian áp dụng cho ngày văn bản, ngày họp hay ngày nhận?',
                en="Does a window bind the paper's date, the meeting or the receipt?",
            ),
            reading=TextPair(
                vi='Phần C theo ngày họp, phần D theo ngày nhận; ngày văn bản nằm ngoài chỉ là lưu ý.',
                en="C by the meeting, D by the receipt; a paper's date outside is a warning.",
            ),
        ),
        Reading(
            id='A4',
            question=TextPair(
                vi='Có phải nộp bản dự thảo của giai đoạn B không?',
                en='Are the drafts of phase B owed?',
            ),
            reading=TextPair(
                vi='Chỉ yêu cầu bản đã thông qua.',
                en='Only the adopted versions.',
            ),
        ),
        Reading(
            id='A5',
            question=TextPair(
                vi='Một hay hai biên bản sinh hoạt chi bộ?',
                en='One set of minutes or two?',
            ),
            reading=TextPair(
                vi='Yêu cầu biên bản kiểm điểm; biên bản họp triển khai có thì nhận.',
                en='The review minutes are owed; those of the preparatory meeting are welcome.',
            ),
        ),
        Reading(
            id='A6',
            question=TextPair(
                vi='Biểu báo cáo và Biểu tổng hợp theo mẫu nào?',
                en='What do the two returns look like?',
            ),
            reading=TextPair(
                vi='Nhận cả danh sách lẫn thống kê; hai văn bản có thể chung một tệp.',
                en='Lists and statistics are accepted; both may share a file.',
            ),
        ),
        Reading(
            id='A7',
            question=TextPair(
                vi='Biểu báo cáo và Biểu tổng hợp có phải thông qua tại chi bộ không?',
                en='Must the branch adopt the two returns?',
            ),
            reading=TextPair(
                vi='Không yêu cầu.',
                en='Not required.',
            ),
        ),
        Reading(
            id='A8',
            question=TextPair(
                vi='Một bản tổng hợp ý kiến hay mỗi chi bộ một bản? Ai ký?',
                en='One summary of opinions or one a branch? Who signs?',
            ),
            reading=TextPair(
                vi='Nhận một hoặc nhiều bản; cần Công đoàn và Chi đoàn cùng ký, thiếu thì lưu ý.',
                en='One or many; both bodies sign, else a warning.',
            ),
        ),
        Reading(
            id='A9',
            question=TextPair(
                vi='Ý kiến của cấp ủy nơi cư trú có phải nộp bằng văn bản không?',
                en="Is the residence committee's opinion owed in writing?",
            ),
            reading=TextPair(
                vi='Không yêu cầu văn bản; tìm lời nhắc trong biên bản.',
                en='No paper is owed; a mention in the minutes is looked for.',
            ),
        ),
        Reading(
            id='A10',
            question=TextPair(
                vi='Một hay hai quyết định xếp loại và khen thưởng?',
                en='One decision or two?',
            ),
            reading=TextPair(
                vi='Nhận một hoặc hai quyết định; nội dung quyết định.',
                en='One or two; the content decides.',
            ),
        ),
        Reading(
            id='A11',
            question=TextPair(
                vi='Biên bản họp Đảng ủy có phải nộp không?',
                en="Are the committee's minutes owed?",
            ),
            reading=TextPair(
                vi='Nên có, không bắt buộc.',
                en='Recommended, not required.',
            ),
        ),
        Reading(
            id='A12',
            question=TextPair(
                vi='Biểu ở D.4 là của Đảng bộ hay gồm cả của các chi bộ?',
                en='Whose returns are D.4?',
            ),
            reading=TextPair(
                vi='Biểu tổng hợp của Đảng bộ.',
                en="The Party organisation's own consolidated ones.",
            ),
        ),
        Reading(
            id='A13',
            question=TextPair(
                vi='Đề nghị ở D.7 là loại văn bản nào?',
                en='What kind of paper is D.7?',
            ),
            reading=TextPair(
                vi='Tờ trình, công văn hoặc báo cáo đều được.',
                en='A submission, a letter or a report.',
            ),
        ),
        Reading(
            id='A14',
            question=TextPair(
                vi='Mức xếp loại của chi bộ đã là kết quả cuối cùng chưa?',
                en="Is the branch's class final?",
            ),
            reading=TextPair(
                vi='Chưa: chi bộ đề nghị, Đảng ủy quyết định; khác nhau chỉ là thông tin.',
                en='No: the branch proposes, the committee decides; a difference is information.',
            ),
        ),
        Reading(
            id='A15',
            question=TextPair(
                vi='Cách biểu quyết, số người có mặt tối thiểu và tỷ lệ thông qua?',
                en='How to vote, quorum and majority?',
            ),
            reading=TextPair(
                vi='Giơ tay hay bỏ phiếu đều được; quá nửa (majority_share, majority_base, quorum_share), chỉ là lưu ý.',
                en='Hands or ballots; more than half (majority_share, majority_base, quorum_share), warnings only.',
            ),
            parameter='majority_share',
        ),
        Reading(
            id='A16',
            question=TextPair(
                vi='Có giới hạn tỷ lệ hoàn thành xuất sắc nhiệm vụ không?',
                en='Is the share of the top class capped?',
            ),
            reading=TextPair(
                vi='Kế hoạch không nêu; không kiểm tra.',
                en='The plan names none; not checked.',
            ),
        ),
        Reading(
            id='A17',
            question=TextPair(
                vi='Những ai là «từng đảng viên»?',
                en='Who is “each member”?',
            ),
            reading=TextPair(
                vi='Theo tình trạng trong danh sách: miễn, đình chỉ, chuyển đi thì không phải nộp; mới, tạm thời, chuyển đến thì cần người xem; dự bị nộp nhưng không biểu quyết.',
                en='By the status on the roster: exempt, suspended and transferred-out owe nothing; new, temporary and transferred-in ask for a person; probationary ones owe papers but do not vote.',
            ),
        ),
        Reading(
            id='A18',
            question=TextPair(
                vi='Không có thay đổi có phải nộp Phiếu bổ sung không?',
                en='Is the supplement owed where nothing changed?',
            ),
            reading=TextPair(
                vi='Phải nộp; ghi «không có gì thay đổi» là hợp lệ.',
                en='It is; “nothing has changed” is valid.',
            ),
        ),
        Reading(
            id='A19',
            question=TextPair(
                vi='Chi bộ có thể không đề nghị khen thưởng ai không?',
                en='May a branch propose no commendation?',
            ),
            reading=TextPair(
                vi='Được, nhưng biên bản nên ghi rõ; thiếu thì chỉ là thông tin.',
                en='Yes, but the minutes should say so; silence is told as information.',
            ),
        ),
        Reading(
            id='A20',
            question=TextPair(
                vi='Đảng ủy viên có kiểm điểm riêng không?',
                en='Do committee members review apart?',
            ),
            reading=TextPair(
                vi='Không nói đến; họ kiểm điểm tại chi bộ, không kiểm tra riêng.',
                en='Not mentioned; they review in their branch, no check.',
            ),
        ),
        Reading(
            id='A21',
            question=TextPair(
                vi='Cơ quan không có Chi đoàn thanh niên thì sao?',
                en='What if there is no youth union?',
            ),
            reading=TextPair(
                vi='Đặt tham số youth_union là false.',
                en='Set the parameter youth_union to false.',
            ),
            parameter='youth_union',
        ),
        Reading(
            id='A22',
            question=TextPair(
                vi='Bốn tiêu chuẩn và số điểm là gì?',
                en='What are the four criteria and their points?',
            ),
            reading=TextPair(
                vi='Đủ bốn tiêu chuẩn, cộng đúng; tổng tối đa là tham số; không xét số điểm từng tiêu chuẩn.',
                en="Four criteria that add up; the maximum is a parameter; no criterion's own points are judged.",
            ),
            parameter='scores_maximum',
        ),
    ),
    not_checked=(
        Unchecked(
            unit='chi-bo',
            row='R01',
            what=TextPair(
                vi='biên bản họp chi bộ triển khai (B.I.1)',
                en='minutes of the preparatory meeting (B.I.1)',
            ),
            why=TextPair(
                vi='không có trong danh mục hồ sơ C.I.4',
                en='not in the list of C.I.4',
            ),
        ),
        Unchecked(
            unit='chi-bo',
            row='R10',
            what=TextPair(
                vi='văn bản nhận xét của cấp ủy nơi cư trú',
                en="the residence committees' opinions",
            ),
            why=TextPair(
                vi='không có trong danh mục hồ sơ; chỉ tìm lời nhắc trong biên bản',
                en='in no list; only a mention in the minutes is looked for',
            ),
        ),
        Unchecked(
            unit='dang-uy',
            row='R11',
            what=TextPair(
                vi='việc Đảng ủy triển khai (B.II.1)',
                en="the committee's own deployment (B.II.1)",
            ),
            why=TextPair(
                vi='không để lại văn bản trong hồ sơ',
                en='it leaves no paper in the dossier',
            ),
        ),
        Unchecked(
            unit='chi-bo',
            row='R16',
            what=TextPair(
                vi='việc từng đảng viên trình bày bản kiểm điểm và nghe gợi ý, tiếp thu góp ý',
                en='that each member presented the review, heard suggestions and answered',
            ),
            why=TextPair(
                vi='biên bản ghi mỗi nơi một cách; người kiểm tra đọc',
                en='minutes tell it in many ways; a person should read',
            ),
        ),
        Unchecked(
            unit='chi-bo',
            row='R17',
            what=TextPair(
                vi='việc chi ủy thông báo ý kiến của quần chúng và gợi ý kiểm điểm',
                en="that the masses' opinions and suggestions were told to each member",
            ),
            why=TextPair(
                vi='chỉ tìm lời nhắc về nơi cư trú',
                en='only the residence opinion is looked for',
            ),
        ),
        Unchecked(
            unit='dang-uy',
            row='R23',
            what=TextPair(
                vi='biên bản họp Đảng ủy, việc thông qua ba văn bản và mời Đảng ủy Khối dự',
                en="the committee's minutes, its adoption of three papers and the invitation",
            ),
            why=TextPair(
                vi='biên bản họp Đảng ủy không có trong danh mục phần D',
                en='its minutes are not in the list of D',
            ),
        ),
        Unchecked(
            what=TextPair(
                vi='tỷ lệ hoàn thành xuất sắc nhiệm vụ và ngưỡng điểm của từng mức',
                en='caps on the top class and score thresholds',
            ),
            why=TextPair(
                vi='kế hoạch không nêu',
                en='the plan names none',
            ),
        ),
        Unchecked(
            unit='chi-bo',
            what=TextPair(
                vi='số lượng từng mức trong Biểu tổng hợp, điểm ghi trong báo cáo và biên bản',
                en='counts per class in the criteria summary, scores quoted in report and minutes',
            ),
            why=TextPair(
                vi='mẫu biểu không kèm theo kế hoạch',
                en="the plan's forms are not at hand",
            ),
        ),
    ),
    coverage={
        'R01': (
            'not_checked',
        ),
        'R02': (
            'C.I.4/branch-report',
        ),
        'R03': (
            'C.I.4/branch-scores',
            'C.I.4/scores-add-up',
        ),
        'R04': (
            'C.I.4/member-quality-return',
            'C.I.4/roster-agrees',
        ),
        'R05': (
            'C.I.4/criteria-summary-return',
        ),
        'R06': (
            'C.I.4/branch-pledge',
        ),
        'R07': (
            'C.I.4/self-review',
            'C.I.4/on-roster',
        ),
        'R08': (
            'C.I.4/member-pledge',
        ),
        'R09': (
            'C.I.4/record-supplement',
        ),
        'R10': (
            'C.I.4/minutes',
            'not_checked',
        ),
        'R11': (
            'not_checked',
        ),
        'R12': (
            'D.1/committee-report',
            'D.2/committee-scores',
            'D.3/committee-pledge',
            'D.4/member-quality-return',
            'D.4/criteria-summary-return',
        ),
        'R13': (
            'B.III/opinion-summary',
        ),
        'R14': (
            'C.I.4/minutes',
            'C.I.4/dated-after-meeting',
        ),
        'R15': (
            'C.I.4/minutes',
            'C.I.3/majority',
            'C.I.3/votes-agree',
        ),
        'R16': (
            'not_checked',
        ),
        'R17': (
            'C.I.4/minutes',
            'not_checked',
        ),
        'R18': (
            'C.I.4/minutes',
        ),
        'R19': (
            'C.I.4/minutes',
            'C.I.3/class-agrees',
            'C.I.3/majority',
            'C.I.3/quorum',
        ),
        'R20': (
            'C.I.4/minutes',
        ),
        'R21': (
            'C.I.4/minutes',
        ),
        'R22': (
            'C.I.4/minutes',
            'C.I.4/branch-report',
            'C.I.4/branch-scores',
            'C.I.4/branch-pledge',
            'C.I.4/member-quality-return',
            'C.I.4/criteria-summary-return',
            'C.I.4/self-review',
            'C.I.4/member-pledge',
            'C.I.4/record-supplement',
            'C.I.4/received-after-dated',
            'C.I.4/symbol-distinct',
        ),
        'R23': (
            'not_checked',
        ),
        'R24': (
            'D.5/classification-decision',
            'D.5/class-as-proposed',
            'C.II.2/decided-after-branches',
        ),
        'R25': (
            'D.6/commendation-decision',
            'C.II.2/decided-after-branches',
        ),
        'R26': (
            'D.7/classification-request',
        ),
        'R27': (
            'D.1/committee-report',
            'D.2/committee-scores',
            'D.2/scores-add-up',
            'D.3/committee-pledge',
            'D.4/member-quality-return',
            'D.4/criteria-summary-return',
            'D.4/members-of-branches',
            'D.5/classification-decision',
            'D.6/commendation-decision',
            'D.7/classification-request',
        ),
    },
)
