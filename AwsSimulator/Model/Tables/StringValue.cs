using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>S.</summary>
internal sealed record StringValue(string Text) : AttributeValue
{
    public override AttributeType Type => AttributeType.S;

    public override int Size => Encoding.UTF8.GetByteCount(Text);
}
