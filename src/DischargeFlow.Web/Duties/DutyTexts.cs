using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Duties;

/// <summary>The words of the lists of duties.</summary>
public static class DutyTexts
{
    public static readonly Bilingual Title = new("機関ごとの務め", "Duties by owner");
    public static readonly Bilingual Lead = new("必須の期限超過、24時間以内、目安の超過の順。判定待ちは最後です。", "First what must be done and is overdue, then what falls due within a day; what nobody decided comes last.");
    public static readonly Bilingual Owner = new("担当する機関・人", "Owner");
    public static readonly Bilingual Everybody = new("全員", "Everybody");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual Left = new("残り時間", "Time left");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Duty = new("務め", "Duty");
    public static readonly Bilingual Case = new("ケース", "Case");
    public static readonly Bilingual From = new("担当 → 相手", "Owner → to");
    public static readonly Bilingual DueAt = new("{0} まで", "by {0}");
    public static readonly Bilingual NoDeadline = new("期限なし", "No deadline");
    public static readonly Bilingual Nobody = new("担当者の登録なし", "Nobody named");
    public static readonly Bilingual EmptyTitle = new("対応が必要な務めはありません", "Nothing needs doing");
    public static readonly Bilingual EmptyAdvice = new("別の機関を選ぶか、入院ボードで全体を確かめてください。", "Choose another owner, or look at the whole board.");
    public static readonly Bilingual Previous = new("前のページ", "Previous page");
    public static readonly Bilingual NextPage = new("次のページ", "Next page");
    public static readonly Bilingual Count = new("{0}件", "{0} duties");
}
