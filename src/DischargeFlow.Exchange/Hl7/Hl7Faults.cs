using System.Globalization;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>The sentences in which reading refuses a message.</summary>
internal static class Hl7Faults
{
    public static Bilingual NoHeader { get; } = new(
        "MSHセグメントで始まっていません。HL7 v2のメッセージではないので取り込みません。", "It does not begin with an MSH segment: this is no HL7 v2 message. Nothing was recorded.");

    public static Bilingual NoDelimiters { get; } = new(
        "MSHに区切り文字(|^~\\&)がありません。メッセージが途中で切れているおそれがあります。送り直してもらってください。",
        "The MSH segment declares no delimiters (|^~\\&); the message may be cut off. Nothing was recorded. Have it sent again.");

    public static Bilingual OnlyHeader { get; } = new(
        "MSHセグメントしかありません。メッセージが途中で切れているおそれがあります。送り直してもらってください。",
        "There is an MSH segment and nothing else; the message may be cut off. Nothing was recorded. Have it sent again.");

    public static Bilingual FrameNotClosed { get; } = new(
        "通信(MLLP)の終わりの印がありません。メッセージが途中で切れているので取り込みません。送り直してもらってください。",
        "The MLLP frame is not closed: the message is cut off. Nothing was recorded. Have it sent again.");

    public static Bilingual NoSegment { get; } = new(
        "セグメントとして読めない行があります(セグメントの途中で改行されているおそれがあります)。送信側に直してもらってください。",
        "A line does not begin with a segment's name; a line break may stand inside a segment. Nothing was recorded. Have the sender mend it.");

    public static Bilingual TooLong(int bytes, int limit) => new(
        $"メッセージが長すぎます({Text(bytes)}バイト、上限{Text(limit)}バイト)。取り込みません。添付などが含まれていないか送信側に確かめてください。",
        $"The message is too long ({Text(bytes)} bytes; the limit is {Text(limit)}). Nothing was recorded. Ask the sender what it contains.");

    public static Bilingual TooManySegments(int limit) => new(
        $"セグメントが多すぎます(上限{Text(limit)})。取り込みません。", $"There are more than {Text(limit)} segments. Nothing was recorded.");

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
