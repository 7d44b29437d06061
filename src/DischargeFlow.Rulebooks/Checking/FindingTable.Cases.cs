using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 07: case files and scenarios
public static partial class FindingTable
{
    public static readonly FindingKind NoEntry = Error("DF0701",
        "この記録は読めません。", "This entry cannot be read.", "例: 2026-11-16T10:00 admission、2026-11-20T11:10 planned-discharge: 2026-11-27、{{ happened: 2026-11-24, recorded: 2026-11-24T16:20, retract: 3 }}", "For example: 2026-11-16T10:00 admission; 2026-11-20T11:10 planned-discharge: 2026-11-27; {{ happened: 2026-11-24, recorded: 2026-11-24T16:20, retract: 3 }}.");
    public static readonly FindingKind RecordedUnsaid = Error("DF0702",
        "日付だけの記録には、いつ記録されたかが要ります。", "An entry with a date alone must say when it was recorded.", "例: {{ happened: 2026-11-16, recorded: 2026-11-16T09:00, event: admission }}", "For example: {{ happened: 2026-11-16, recorded: 2026-11-16T09:00, event: admission }}");
    public static readonly FindingKind NoSuchEntry = Error("DF0703",
        "記録 {0} はありません(前にある記録は 1 から {1} まで)。", "There is no entry {0} before this one (there are 1 to {1}).", "一覧の何番目かを書きます。", "Write its place in the list.");
    public static readonly FindingKind ValueDoesNotFit = Error("DF0704",
        "「{0}」の値に「{1}」は入りません。", "'{1}' is no value of '{0}'.", "{2}", "{2}");
    public static readonly FindingKind SecondOnce = Error("DF0705",
        "「{0}」は一度しか起こりません。", "'{0}' happens once.", "前の記録を correct で直すか、retract で取り消してください。", "Correct the entry before, or retract it.");
    public static readonly FindingKind NoExpectation = Error("DF0706",
        "expect のこの行は読めません。", "This line of expect cannot be read.", "例: 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]", "For example: 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]");
    public static readonly FindingKind OtherCaseKind = Error("DF0707",
        "この例の case は「{0}」ですが、ルールブックは「{1}」です。", "The case is of the kind '{0}', the rulebook of '{1}'.", "case: {1} と書いてください。", "Write case: {1}.");
}
