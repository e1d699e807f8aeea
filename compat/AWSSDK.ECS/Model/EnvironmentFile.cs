namespace Amazon.ECS.Model;

/// <summary>The EnvironmentFile structure of Amazon Elastic Container Service.</summary>
public partial class EnvironmentFile
{
    public EnvironmentFileType Type { get; set; }

    public string Value { get; set; }
}
