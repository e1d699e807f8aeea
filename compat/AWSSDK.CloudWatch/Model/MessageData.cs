namespace Amazon.CloudWatch.Model;

/// <summary>The MessageData structure of Amazon CloudWatch.</summary>
public partial class MessageData
{
    public string Code { get; set; }

    public string Value { get; set; }
}
