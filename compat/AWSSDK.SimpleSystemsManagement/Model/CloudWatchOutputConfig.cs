namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The CloudWatchOutputConfig structure of AWS Systems Manager.</summary>
public partial class CloudWatchOutputConfig
{
    public string CloudWatchLogGroupName { get; set; }

    public bool? CloudWatchOutputEnabled { get; set; }
}
