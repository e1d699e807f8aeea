namespace Amazon.ECS.Model;

/// <summary>The Failure structure of Amazon Elastic Container Service.</summary>
public partial class Failure
{
    public string Arn { get; set; }

    public string Detail { get; set; }

    public string Reason { get; set; }
}
