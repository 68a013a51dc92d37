# SPDX-License-Identifier: CC0-1.0
# One GPU instance at Scaleway. Values are in terraform.tfvars.json; what is not there, OpenTofu asks for.
terraform {
  required_providers {
    scaleway = {
      source = "scaleway/scaleway"
    }
  }
}

variable "name" { type = string }
variable "instance_type" { type = string }
variable "zone" { type = string }
variable "instances" { type = number }
variable "disk_gb" { type = number }

variable "image" {
  type        = string
  description = "Label of a GPU image that your organisation sees in this zone"
}

variable "admin_cidr" {
  type        = string
  description = "Your own address as a range, such as 203.0.113.7/32: nobody else may connect"
}

provider "scaleway" {
  zone = var.zone
}

resource "scaleway_instance_security_group" "training" {
  name                    = var.name
  inbound_default_policy  = "drop"
  outbound_default_policy = "accept"

  inbound_rule {
    action   = "accept"
    protocol = "TCP"
    port     = 22
    ip_range = var.admin_cidr
  }
}

resource "scaleway_instance_ip" "training" {
  count = var.instances
}

resource "scaleway_instance_server" "training" {
  count             = var.instances
  name              = "${var.name}-${count.index + 1}"
  type              = var.instance_type
  image             = var.image
  ip_id             = scaleway_instance_ip.training[count.index].id
  security_group_id = scaleway_instance_security_group.training.id

  root_volume {
    size_in_gb            = var.disk_gb
    delete_on_termination = true
  }
}

output "addresses" {
  value = scaleway_instance_ip.training[*].address
}
