using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Exchange.Csv;

/// <summary>Reads where a value comes from: the name of a column, or <c>{ is: VALUE }</c> for every line.</summary>
internal sealed class CellReader(FindingList findings)
{
    public Cell? Required(KeyReader block, string key, string example) => block.Required(key, example) is { } node ? Of(node, block, key) : null;

    public Cell? Optional(KeyReader block, string key) => block.Optional(key) is { } node ? Of(node, block, key) : null;

    public Cell? Of(Node node, KeyReader block, string what)
    {
        if (node is not KeysNode keys) return block.Text(node, what, $"{what}: 列の名前") is { } column ? new(column.Text.Trim(), null) : null;
        var reader = new KeyReader(keys, new($"「{what}」", $"'{what}'"), findings);
        var constant = reader.RequiredText("is", $"{what}: {{ is: 値 }}");
        reader.RefuseOthers();
        return constant is null ? null : new(null, constant.Text.Trim());
    }
}
