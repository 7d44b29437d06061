using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Openings;

/// <summary>The words of the page on which a case is opened.</summary>
public static class OpeningTexts
{
    public static readonly Bilingual Title = new("入院を登録する", "Open a case");
    public static readonly Bilingual Lead = new("わかるところだけで登録できます。あとから足せます。", "Fill in what you know. The rest can follow later.");
    public static readonly Bilingual Patient = new("患者", "Patient");
    public static readonly Bilingual FamilyName = new("姓", "Family name");
    public static readonly Bilingual GivenName = new("名", "Given name");
    public static readonly Bilingual FamilyKana = new("セイ", "Family name, reading");
    public static readonly Bilingual GivenKana = new("メイ", "Given name, reading");
    public static readonly Bilingual BirthDate = new("生年月日", "Date of birth");
    public static readonly Bilingual PatientNumber = new("患者番号", "Patient number");
    public static readonly Bilingual Stay = new("入院", "Stay");
    public static readonly Bilingual Hospital = new("病院", "Hospital");
    public static readonly Bilingual AdmissionDate = new("入院日", "Day of admission");
    public static readonly Bilingual AdmissionTime = new("時刻", "Time");
    public static readonly Bilingual AdmissionHelp = new("明日以降の日付は「入院予定」として登録します。", "A later date than today is recorded as planned.");
    public static readonly Bilingual Ward = new("病棟", "Ward");
    public static readonly Bilingual PlannedDischarge = new("退院予定日", "Planned discharge");
    public static readonly Bilingual Consent = new("情報提供への同意", "Consent to sharing");
    public static readonly Bilingual NotAsked = new("まだ確認していない", "Not asked yet");
    public static readonly Bilingual InCharge = new("担当", "Who is in charge");
    public static readonly Bilingual NotKnown = new("まだわからない", "Not known yet");
    public static readonly Bilingual More = new("読みがな・生年月日・そのほかの担当", "Readings, date of birth, others in charge");
    public static readonly Bilingual Privacy = new("氏名・生年月日・患者番号は通知メールには書かれません。", "Name, date of birth and patient number never go into a message.");
    public static readonly Bilingual Open = new("登録する", "Open the case");
    public static readonly Bilingual Cancel = new("やめる", "Cancel");
    public static readonly Bilingual NoHospital = new(
        "連絡先に病院がありません。先に連絡先で病院を登録してください。", "The directory holds no hospital. Add one to the directory first.");
    public static readonly Bilingual NoKind = new(
        "「入院」の語彙が読み込まれていないため、ケースを開けません。管理者に workflows フォルダーを確かめてもらってください。",
        "The vocabulary of hospital stays is not loaded, so no case can be opened. Have the administrator check the workflows folder.");
}
