namespace Amazon.ECS.Model;

/// <summary>The ClusterSetting structure of Amazon Elastic Container Service.</summary>
public partial class ClusterSetting
{
    public ClusterSettingName Name { get; set; }

    public string Value { get; set; }
}
