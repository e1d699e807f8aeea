namespace Amazon.ECS.Model;

/// <summary>The Secret structure of Amazon Elastic Container Service.</summary>
public partial class Secret
{
    public string Name { get; set; }

    public string ValueFrom { get; set; }
}
