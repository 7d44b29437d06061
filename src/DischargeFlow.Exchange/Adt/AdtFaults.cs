using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Adt;

/// <summary>The sentences in which a message's meaning is refused or passed over.</summary>
internal static class AdtFaults
{
    public static Bilingual NotAdt(string? kind) => new(
        $"入退院・移動のメッセージ(ADT)ではありません({kind ?? "種別なし"})。", $"Not an ADT message ({kind ?? "no kind given"}).");

    public static Bilingual NotOfStays(string trigger) => new(
        $"{trigger} は入院の経過には関わらないので記録しません。", $"{trigger} says nothing of the course of a stay.");

    public static Bilingual Outpatient(string patientClass) => new(
        $"入院患者ではありません(PV1-2 が {patientClass})。", $"Not an inpatient (PV1-2 is {patientClass}).");

    public static Bilingual NothingSaid { get; } = new("入院について新しいことを何も伝えていません。", "It says nothing of a stay.");

    public static Bilingual NoTrigger { get; } = new(
        "できごとの種類(MSH-9 または EVN-1)がありません。取り込みません。送信側に直してもらってください。",
        "Neither MSH-9 nor EVN-1 names a trigger. Nothing was recorded. Have the sender mend it.");

    public static Bilingual UnknownTrigger(string trigger) => new(
        $"知らない種類のメッセージです({trigger})。取り込みません。入退院に関わるものなら、画面から記録してください。",
        $"The trigger {trigger} is not known. Nothing was recorded. If it concerns a stay, record it on the case's page.");

    public static Bilingual ForAPerson(string trigger) => new(
        $"{trigger}(患者番号の統合・削除・入れ替えなど)は人が判断します。取り込みません。関係するケースを確かめ、必要なら画面で訂正してください。",
        $"{trigger} merges, deletes or swaps records, which a person must decide. Nothing was recorded. Look at the cases concerned and correct them on their pages where needed.");

    public static Bilingual TestMessage(string mode) => new(
        $"本番ではないメッセージです(MSH-11 が {mode})。取り込みません。本番のものなら送信側の設定を直してもらってください。",
        $"Not a production message (MSH-11 is {mode}). Nothing was recorded. If it is one, have the sender's setting mended.");

    public static Bilingual Missing(string segment) => new(
        $"{segment} セグメントがありません。どの患者・入院のことかわからないので取り込みません。送り直してもらってください。",
        $"There is no {segment} segment, so the patient or the stay is not known. Nothing was recorded. Have it sent again.");

    public static Bilingual TwoPatients { get; } = new(
        "PID セグメントが二つ以上あります。どの患者のことか決められないので取り込みません。",
        "There is more than one PID segment, so it is not clear who is meant. Nothing was recorded.");

    public static Bilingual NoHospital { get; } = new(
        "送信元の施設(MSH-4)がありません。どの病院のことかわからないので取り込みません。送信側の設定を直してもらってください。",
        "MSH-4 names no sending facility, so the hospital is not known. Nothing was recorded. Have the sender's setting mended.");

    public static Bilingual NoPatientNumber { get; } = new(
        "患者番号(PID-3)がありません。取り込みません。送信側に直してもらってください。", "PID-3 holds no patient number. Nothing was recorded. Have the sender mend it.");

    public static Bilingual NoSaid { get; } = new(
        "メッセージの日時(MSH-7)がありません。取り込みません。送信側に直してもらってください。", "MSH-7 holds no time of the message. Nothing was recorded. Have the sender mend it.");

    public static Bilingual NoTime(string what, string ja, string fields) => new(
        $"{ja}がありません({fields} のどれにも書かれていません)。取り込みません。送り直してもらうか、画面から記録してください。",
        $"The time of {what} is missing ({fields} are all empty). Nothing was recorded. Have it sent again, or record it on the case's page.");

    public static Bilingual InpatientRegisteredAsOutpatient { get; } = new(
        "外来受付(A04)なのに入院患者(PV1-2 が I)とされています。食い違っているので取り込みません。送信側に確かめてください。",
        "A04 registers an outpatient, yet PV1-2 says inpatient. Nothing was recorded. Ask the sender which is meant.");
}
